package org.chancery.diplomacy.agreements;

import static java.util.Objects.requireNonNull;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Fact;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Word;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;

/**
 * What is told of agreements in a ledger of their own, and how the first stands on a day: the
 * stage, the acts that are outstanding and since when, the positions that made it so.
 */
final class Chronicle {
    private final MemoryLedger ledger = new MemoryLedger();
    private final Story story = new Story(ledger).given(SampleWords.source("irna", "IRNA", null));

    Chronicle given(Said... said) {
        story.given(said);
        return this;
    }

    Story when(Said said) {
        return story.when(said);
    }

    /** Between the two, or as a whole. */
    String on(String day) {
        return told(shown(TREATY).stage(LocalDate.parse(day)));
    }

    /** For a party. */
    String of(Party party, String day) {
        return shown(TREATY).parties().stream()
                .filter(each -> each.party().equals(party))
                .findFirst()
                .map(each -> told(each.stage(LocalDate.parse(day))))
                .orElse("no party");
    }

    /** The spells of the facts of a shape, as they are told of the first. */
    <F extends Fact> Stream<F> facts(Class<F> shape) {
        return HOUSE.facts(reading(TREATY)).stream().filter(shape::isInstance).map(shape::cast);
    }

    /** What these words come to, of which each is taken as it is said. */
    static List<Fact> facts(List<Said> said) {
        var told = new ArrayList<Word<AgreementEvent>>();
        for (var each : said) {
            var event = Agreement.NONE.decide((AgreementCommand) each.what()).getFirst();
            var assertion = new Assertion<>(TREATY, each.when(), event, each.sources());
            told.add(new Word<>(assertion, List.of(told.size() + 1L)));
        }
        return new Agreement(told).facts();
    }

    /** All that is told of the first. */
    List<Object> everything() {
        var reading = reading(TREATY);
        return List.of(reading.history(), HOUSE.facts(reading), ledger.entries());
    }

    OfAgreement shown(Subject subject) {
        var reading = reading(subject);
        return (OfAgreement) requireNonNull(HOUSE.summary(subject, reading.history()));
    }

    private Reading reading(Subject subject) {
        var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        return ledger.ask(Long.MAX_VALUE, desk -> desk.read(subject, everything));
    }

    private static String told(@Nullable OfStage stage) {
        if (stage == null) {
            return "nothing";
        }
        var outstanding =
                stage.outstanding().stream()
                        .map(each ->
                                "%s %s since %s"
                                        .formatted(
                                                code(each.party()),
                                                each.act().term(),
                                                each.since()))
                        .collect(Collectors.joining(", "));
        return stage.stage().term()
                + (outstanding.isEmpty() ? "" : "; " + outstanding)
                + "; "
                + stage.because();
    }

    private static String code(Party party) {
        return party instanceof StateId state ? state.code() : party.toString();
    }

    static Spell spell(@Nullable String since, @Nullable String until) {
        return new Spell(
                since == null ? null : When.parse(since), until == null ? null : When.parse(until));
    }

    static List<Long> because(long... positions) {
        return Arrays.stream(positions).boxed().toList();
    }
}
