package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Force.Since;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.Reservations.Bar;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAcceptance;
import org.chancery.facts.AgreementSummaries.OfAccession;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfObjection;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfReservation;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;

/** What the register shows of an agreement. */
record AgreementSummary(Life life) {

    Summary summary() {
        var tenor = life.tenor();
        var treaty = life.treaty();
        var stages = life.stages();
        return new OfAgreement(
                treaty.title(),
                treaty.instrument(),
                treaty.binding(),
                treaty.obligations(),
                treaty.sectors(),
                tenor.between(),
                tenor.depositary(),
                tenor.entryIntoForce(),
                new Effects(life).until().map(Since::at).orElse(null),
                treaty.bundle(),
                life.all(AgreementSigned.class)
                        .flatMap(word -> Stream.ofNullable(word.what().fulfils()))
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                new Expectations(life).told(),
                whole(stages),
                life.parties().stream().map(party -> party(party, stages)).toList(),
                Steps.of(life.told().stream()),
                Word.because(life.told().stream()));
    }

    private List<OfStage> whole(Stages stages) {
        return life.tenor().bilateral()
                ? stages.between(life.between())
                : stages.among(life.parties(), negotiated());
    }

    /** How one that is open to others stood before anybody acted. */
    private Optional<OfStage> negotiated() {
        return life.told().stream()
                .filter(word -> life.between().isEmpty() && isNegotiation(word.what()))
                .findFirst()
                .map(word ->
                        new OfStage(
                                AgreementStage.NEGOTIATING,
                                List.of(),
                                new Spell(word.when(), null),
                                word.when(),
                                word.because()));
    }

    private static boolean isNegotiation(AgreementEvent event) {
        return event instanceof NegotiationOpened
                || event instanceof TextInitialled
                || event instanceof TextAdopted;
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
                new Reservations(life).of(party).map(this::reservation).toList(),
                life.accessionsToAccept()
                        .filter(word -> word.what().party().equals(party))
                        .map(this::accession)
                        .toList(),
                Steps.of(life.told(party).stream().filter(word -> Steps.isBy(word, party))));
    }

    private OfAccession accession(Word<ConsentExpressed> accession) {
        return new OfAccession(
                accession.when(),
                life.parties().stream()
                        .flatMap(party -> life.acceptance(party, accession).stream())
                        .map(word ->
                                new OfAcceptance(
                                        word.what().party(),
                                        Effect.day(word, word.what().effectiveOn())))
                        .toList());
    }

    private OfReservation reservation(Word<ReservationFormulated> word) {
        var said = word.what();
        var reservations = new Reservations(life);
        var withdrawn = reservations.withdrawn(word);
        return new OfReservation(
                said.to(),
                said.text(),
                new Spell(word.when(), withdrawn.map(Word::when).orElse(null)),
                reservations.isLate(word),
                reservations
                        .objections(word)
                        .map(objection -> objection(word, objection, reservations))
                        .toList(),
                Word.because(Stream.concat(Stream.of(word), withdrawn.stream())));
    }

    private static OfObjection objection(
            Word<ReservationFormulated> reservation,
            Word<ReservationObjectedTo> objection,
            Reservations reservations) {
        var said = objection.what();
        return new OfObjection(
                said.party(),
                Boolean.TRUE.equals(said.precludesForce()),
                objection.when(),
                reservations.withdrawal(objection).map(Word::when).orElse(null),
                reservations.bar(reservation, objection).map(Bar::lasted).orElse(null));
    }
}
