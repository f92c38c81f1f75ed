package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.facts.Binding;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.facts.Summary.OfAcceptance;
import org.chancery.facts.Summary.OfAccession;
import org.chancery.facts.Summary.OfAgreement;
import org.chancery.facts.Summary.OfObjection;
import org.chancery.facts.Summary.OfParty;
import org.chancery.facts.Summary.OfReservation;
import org.chancery.facts.Summary.OfStage;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;

/** What the register shows of an agreement. */
record AgreementSummary(Life life) {

    Summary summary() {
        var terms = life.terms();
        var stages = life.stages();
        var until = new Effects(life).until();
        return new OfAgreement(
                terms == null ? "" : terms.title(),
                terms == null ? null : terms.instrument(),
                terms == null ? Binding.UNCLEAR : terms.binds(),
                AgreementFacts.sorted(terms == null ? null : terms.obligations()),
                AgreementFacts.sorted(terms == null ? null : terms.sectors()),
                life.between(),
                terms == null ? null : terms.depositary(),
                terms == null ? null : terms.entryIntoForce(),
                until == null ? null : until.at(),
                life.bundle(),
                life.all(AgreementSigned.class)
                        .flatMap(word -> Stream.ofNullable(word.what().fulfils()))
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                new Expectations(life).told(),
                whole(stages),
                life.parties().stream().map(party -> party(party, stages)).toList(),
                Steps.of(life.told().stream()),
                because());
    }

    private List<OfStage> whole(Stages stages) {
        return life.bilateral() ? stages.between(life.between()) : stages.among(life.parties());
    }

    private OfParty party(Party party, Stages stages) {
        var signature = life.signature(party);
        var consent = life.consent(party);
        return new OfParty(
                party,
                signature.isPresent(),
                signature.map(Word::when).orElse(null),
                signature.map(word -> word.what().kind()).orElse(null),
                signature.map(word -> word.what().signatories()).orElse(List.of()),
                consent.map(word -> word.what().means()).orElse(null),
                consent.map(Word::when).orElse(null),
                stages.of(party),
                life.all(ReservationFormulated.class)
                        .filter(word -> word.what().party().equals(party))
                        .map(this::reservation)
                        .toList(),
                life.accessionsToAccept()
                        .filter(word -> word.what().party().equals(party))
                        .map(this::accession)
                        .toList(),
                Steps.of(life.told().stream().filter(word -> Steps.isBy(word, party))));
    }

    private OfAccession accession(Word<ConsentExpressed> word) {
        return new OfAccession(
                word.when(),
                life.parties().stream()
                        .flatMap(party -> life.acceptance(party, word).stream())
                        .map(each -> new OfAcceptance(each.what().party(), each.when()))
                        .toList());
    }

    private OfReservation reservation(Word<ReservationFormulated> word) {
        var said = word.what();
        var withdrawn = life.withdrawn(word, said.party(), said.to());
        var because = new TreeSet<>(word.because());
        withdrawn.ifPresent(end -> because.addAll(end.because()));
        return new OfReservation(
                said.to(),
                said.text(),
                new Spell(word.when(), withdrawn.map(Word::when).orElse(null)),
                Life.all(ReservationObjectedTo.class, life.after(word))
                        .filter(objection ->
                                objection.what().of().equals(said.party())
                                        && Objects.equals(objection.what().to(), said.to()))
                        .map(objection ->
                                new OfObjection(
                                        objection.what().party(),
                                        Boolean.TRUE.equals(objection.what().precludesForce()),
                                        objection.when()))
                        .toList(),
                List.copyOf(because));
    }

    private List<Long> because() {
        var because = new TreeSet<Long>();
        life.told().forEach(word -> because.addAll(word.because()));
        return List.copyOf(because);
    }
}
