package org.chancery.relations.elements;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Instrument;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/** Agreements of one kind, and how they stand. */
public record AgreementsKept(
        @Described("How many are in force; of those that do not bind, in effect.") long inForce,
        @Described(
                        "Of how many more no source tells whether they are in force, or, being in force, whether they bind.")
                long unclear,
        @Described("How many stand at each stage.") SortedMap<String, Long> stages,
        @Described("How many in force are about each sector.") SortedMap<String, Long> sectors,
        @Described("How many wait for an act.") long waiting,
        @Described("The acts, of the ten of these that began to stand so last.")
                List<Awaited> outstanding,
        @Described("Those that began to stand so last, the last first; ten at most.")
                List<Agreement> items) {

    @Described("An agreement, and how it stands.")
    public record Agreement(
            @Described("Its id in the register of agreements.") String agreement,
            @Described("As worded.") String title,
            @Described("What kind of text it is.") Instrument instrument,
            @Described("Whether it is governed by international law.") Binding binding,
            @Described("How it stands between the two.") AgreementStage stage,
            @Described("Since when it stands so, as precisely as that is known.")
                    @Nullable String since) {

        private static Agreement of(Held<Accord> held) {
            var treaty = held.what().treaty();
            return new Agreement(
                    held.subject().id(),
                    treaty.title(),
                    treaty.instrument(),
                    treaty.binding(),
                    held.what().stage(),
                    held.since());
        }
    }

    @Described("An act that an agreement waits for.")
    public record Awaited(
            @Described("Id of the agreement.") String agreement,
            @Described("Whose act it is.") StateId party,
            @Described("What is outstanding.") OutstandingAct act,
            @Described("Since when, as precisely as that is known.") @Nullable String since) {

        private static Awaited of(String agreement, Outstanding outstanding) {
            return new Awaited(
                    agreement,
                    outstanding.party(),
                    outstanding.act(),
                    outstanding.since() == null ? null : outstanding.since().toString());
        }
    }

    static AgreementsKept of(List<Held<Accord>> holding) {
        var accords = holding.stream().map(Held::what).toList();
        var inForce = accords.stream().filter(Accord::inForce).toList();
        var waiting =
                holding.stream().filter(held -> !held.what().outstanding().isEmpty()).toList();
        return new AgreementsKept(
                inForce.size(),
                accords.stream().filter(Accord::unclear).count(),
                Items.counted(accords.stream().map(accord -> accord.stage().term())),
                Items.counted(
                        inForce.stream()
                                .flatMap(accord -> accord.treaty().sectors().stream())
                                .map(Sector::term)),
                waiting.size(),
                Items.newest(waiting, AgreementsKept::awaited).stream()
                        .flatMap(List::stream)
                        .toList(),
                Items.newest(holding, Agreement::of));
    }

    private static List<Awaited> awaited(Held<Accord> held) {
        return held.what().outstanding().stream()
                .map(outstanding -> Awaited.of(held.subject().id(), outstanding))
                .toList();
    }
}
