package org.chancery.relations.label;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.HostilityStage;
import org.chancery.facts.Obligation;
import org.chancery.facts.Rung;
import org.chancery.facts.TiesStage;
import org.chancery.relations.elements.AgreementsKept;
import org.chancery.relations.elements.Alliance;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.elements.Representation;
import org.chancery.relations.elements.Representation.Mission;
import org.chancery.relations.elements.Window;
import org.chancery.relations.label.Condition.All;
import org.chancery.relations.label.Condition.Answer;
import org.chancery.relations.label.Condition.Any;
import org.chancery.relations.label.Condition.EitherWay;
import org.chancery.relations.label.Condition.HeadVisited;
import org.chancery.relations.label.Condition.Told;

/** What rules can ask. What goes one way is asked each way: one is enough. */
final class Conditions {
    static final Condition HOSTILITIES =
            new Told<>(
                    "hostilities are not ended",
                    elements -> elements.conflict().hostilities(),
                    (_, _) -> Answer.of(true),
                    HostilityStage::term);

    static final Condition HEAD_RECALLED =
            represented(
                    "a head of mission is recalled for consultations and has not returned",
                    Representation::head,
                    (head, _) -> Answer.of(head.stage() == HeadStage.RECALLED),
                    head -> head.stage().term());

    static final Condition STAFF_EXPELLED =
            represented(
                    "staff of a mission was expelled within 12 months",
                    Representation::expelled,
                    (expulsion, day) -> Answer.of(Window.YEAR, expulsion.happened(), day),
                    expulsion -> "the last time on " + expulsion.when());

    static final Condition COMPREHENSIVE_MEASURE =
            eitherWay(
                    "a comprehensive measure of its own is in force",
                    (elements, way) -> requireNonNull(elements.measures().get(way)),
                    (measures, _) -> Answer.of(measures.comprehensive() > 0),
                    measures -> measures.comprehensive() + " comprehensive of its own");

    static final Condition ALLIED =
            new Told<>(
                    "an obligation of defence is in force between the two",
                    Elements::alliance,
                    (alliance, _) -> Answer.of(defence(alliance)),
                    Conditions::inWords);

    static final Condition AMBASSADOR =
            represented(
                    "a mission of the class of ambassadors is resident",
                    Representation::mission,
                    (mission, _) -> Answer.of(ambassador(mission)),
                    Conditions::inWords);

    private Conditions() {}

    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }

    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    static Condition diplomatic(TiesStage stage) {
        return new Told<>(
                "diplomatic relations: " + stage.term(),
                elements -> elements.ties().diplomatic(),
                (told, _) -> Answer.of(told == stage),
                TiesStage::term);
    }

    static Condition partners() {
        return new Told<>(
                "the two are partners",
                Elements::partnership,
                (_, _) -> Answer.of(true),
                partnership -> partnership.asWorded());
    }

    static Condition partnersFrom(Rung rung) {
        return new Told<>(
                "the two are partners on the rung %s or above".formatted(rung.term()),
                Elements::partnership,
                (partnership, _) ->
                        partnership.rung() == null
                                ? Answer.of(Truth.UNTESTABLE)
                                : Answer.of(partnership.rung().compareTo(rung) >= 0),
                partnership ->
                        partnership.rung() == null
                                ? partnership.asWorded()
                                : partnership.rung().term());
    }

    static Condition headVisited() {
        var says = "a head of state or of government visited within 36 months";
        return new EitherWay(
                says, way -> new HeadVisited(says + ", " + way, way, Window.THREE_YEARS));
    }

    static Condition bilateralInForce(int least) {
        return new Told<>(
                "%d binding bilateral agreements or more are in force".formatted(least),
                elements -> elements.agreements().bilateral(),
                (agreements, _) -> Answer.of(inForce(agreements, least)),
                agreements ->
                        agreements.unclear() == 0
                                ? agreements.inForce() + " in force"
                                : "%d in force, %d unclear"
                                        .formatted(agreements.inForce(), agreements.unclear()));
    }

    private static Truth inForce(AgreementsKept agreements, int least) {
        if (agreements.inForce() >= least) {
            return Truth.TRUE;
        }
        return agreements.inForce() + agreements.unclear() >= least
                ? Truth.UNTESTABLE
                : Truth.FALSE;
    }

    private static Truth defence(Alliance alliance) {
        if (alliance.obligations().contains(Obligation.DEFENCE)) {
            return Truth.TRUE;
        }
        return alliance.unclear().contains(Obligation.DEFENCE) ? Truth.UNTESTABLE : Truth.FALSE;
    }

    private static String inWords(Alliance alliance) {
        return Stream.concat(
                        alliance.obligations().stream().map(Obligation::term),
                        alliance.unclear().stream().map(unclear -> unclear.term() + " (unclear)"))
                .collect(Collectors.joining(", "));
    }

    /** Where its class is not known, its type tells whether it can be that. */
    private static Truth ambassador(Mission mission) {
        if (!mission.resident()) {
            return Truth.FALSE;
        }
        return mission.rank() == null && mission.type().ambassadorial()
                ? Truth.UNTESTABLE
                : Truth.of(mission.rank() == HeadClass.AMBASSADOR);
    }

    private static String inWords(Mission mission) {
        return "%s, %s, class %s"
                .formatted(
                        mission.type().term(),
                        mission.resident() ? "resident" : "not resident",
                        mission.rank() == null ? "not recorded" : mission.rank().term());
    }

    private static <T> Condition represented(
            String says,
            Function<Representation, Cell<T>> cell,
            BiFunction<T, LocalDate, Answer> holds,
            Function<T, String> known) {
        return eitherWay(
                says,
                (elements, way) -> cell.apply(requireNonNull(elements.representation().get(way))),
                holds,
                known);
    }

    private static <T> Condition eitherWay(
            String says,
            BiFunction<Elements, String, Cell<T>> cell,
            BiFunction<T, LocalDate, Answer> holds,
            Function<T, String> known) {
        return new EitherWay(
                says,
                way ->
                        new Told<>(
                                says + ", " + way,
                                elements -> cell.apply(elements, way),
                                holds,
                                known));
    }
}
