package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Instrument;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** Agreements of one kind, and how they stand. */
public record AgreementsKept(
        @Described(
                        "How many are in force; of those that do not bind, in effect. Of several that are told of together, as many as are counted or listed, without those that are recorded by themselves.")
                long inForce,
        @Described(
                        "Of how many more no source tells whether they are in force, or, being in force, whether they bind.")
                long unclear,
        @Described("How many stand at each stage.") SortedMap<String, Long> stages,
        @Described(
                        "How many in force are about each sector; without those that are told of together, as nothing says which of them is about what.")
                SortedMap<String, Long> sectors,
        @Described("How many wait for an act.") long waiting,
        @Described("The acts, of the ten of these that began to stand so last.")
                List<Awaited> outstanding,
        @Described("Those that began to stand so last, the last first; ten at most.")
                List<Agreement> items) {

    @Described("An agreement, and how it stands.")
    public record Agreement(
            @Described("Its id in the register of agreements.") String agreement,
            @Described("As worded.") String title,
            @Described("What kind of text it is, where that is told.")
                    @Nullable Instrument instrument,
            @Described("Whether it is governed by international law.") Binding binding,
            @Described("How it stands between the two.") AgreementStage stage,
            @Described("Since when it stands so, as precisely as that is known.")
                    @Nullable String since,
            @Described(
                            "How many there are, as worded, where several are told of together and a source counts them.")
                    @Nullable String count,
            @Described("Of how many of them the title is told, where several are told of together.")
                    @Nullable Integer itemised,
            @Described(Held.PROJECTED) @Nullable Boolean projected) {

        private static Agreement of(Held<Accord> held, @Nullable String since, LocalDate horizon) {
            var treaty = held.what().treaty();
            var bundle = treaty.bundle();
            return new Agreement(
                    held.subject().id(),
                    treaty.title(),
                    treaty.instrument(),
                    treaty.binding(),
                    held.what().stage(),
                    since,
                    bundle == null ? null : bundle.count(),
                    bundle == null ? null : bundle.items().size(),
                    held.projected(horizon));
        }
    }

    @Described("An act that an agreement waits for.")
    public record Awaited(
            @Described("Id of the agreement.") String agreement,
            @Described("The code of the state, or the organisation, whose act it is.") String party,
            @Described("What is outstanding.") OutstandingAct act,
            @Described("Since when, as precisely as that is known.") @Nullable String since) {

        private static Awaited of(String agreement, Outstanding outstanding) {
            return new Awaited(
                    agreement,
                    outstanding.party().code(),
                    outstanding.act(),
                    outstanding.since() == null ? null : outstanding.since().toString());
        }
    }

    static AgreementsKept of(List<Held<Accord>> holding, Course<Accord> course, LocalDate horizon) {
        var accords = holding.stream().map(Held::what).toList();
        var waiting =
                holding.stream().filter(held -> !held.what().outstanding().isEmpty()).toList();
        return new AgreementsKept(
                count(accords.stream().filter(Accord::inForce)),
                count(accords.stream().filter(Accord::unclear)),
                stages(accords),
                Items.counted(
                        accords.stream()
                                .filter(Accord::inForce)
                                .map(Accord::treaty)
                                .filter(treaty -> treaty.bundle() == null)
                                .flatMap(treaty -> treaty.sectors().stream())
                                .map(Sector::term)),
                count(waiting.stream().map(Held::what)),
                Items.newest(waiting, AgreementsKept::awaited).stream()
                        .flatMap(List::stream)
                        .toList(),
                Items.newest(
                        holding, held -> Agreement.of(held, begun(held, course).since(), horizon)));
    }

    /** The first of those in a row that stand so: what it waits for may have changed meanwhile. */
    private static Held<Accord> begun(Held<Accord> held, Course<Accord> course) {
        return course.held().stream()
                .filter(each -> each.subject().equals(held.subject()))
                .filter(each -> each.what().stage() == held.what().stage())
                .filter(each -> each.from().isBefore(held.from()))
                .filter(each -> !each.to().isBefore(held.from()))
                .findFirst()
                .map(before -> begun(before, course))
                .orElse(held);
    }

    private static SortedMap<String, Long> stages(List<Accord> accords) {
        var stages = new TreeMap<String, Long>();
        accords.stream()
                .filter(accord -> accord.count() > 0)
                .forEach(accord -> stages.merge(accord.stage().term(), accord.count(), Long::sum));
        return stages;
    }

    private static long count(Stream<Accord> accords) {
        return accords.mapToLong(Accord::count).sum();
    }

    private static List<Awaited> awaited(Held<Accord> held) {
        return held.what().outstanding().stream()
                .map(outstanding -> Awaited.of(held.subject().id(), outstanding))
                .toList();
    }
}
