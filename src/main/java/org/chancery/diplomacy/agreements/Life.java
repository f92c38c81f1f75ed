package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuperseded;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementTerminated;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.PartyEvent.AgreementDenounced;
import org.chancery.diplomacy.agreements.PartyEvent.AppliedProvisionally;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.NoticeRevoked;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.diplomacy.agreements.TextEvent.SignedTextsExchanged;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** The life of an agreement, by what was told of it. */
record Life(List<Word<AgreementEvent>> told) {

    /** Those of its words that tell of one kind of thing, in order. */
    <E extends AgreementEvent> Stream<Word<E>> all(Class<E> event) {
        return all(event, told.stream());
    }

    static <E extends AgreementEvent> Stream<Word<E>> all(
            Class<E> event, Stream<Word<AgreementEvent>> words) {
        return words.filter(word -> event.isInstance(word.what()))
                .map(word -> word.saying(event.cast(word.what())));
    }

    /** What was told after one of its words. */
    Stream<Word<AgreementEvent>> after(Word<?> word) {
        return told.stream().skip(told.indexOf(word) + 1L);
    }

    /** Before one of its words. */
    Life before(Word<?> word) {
        return new Life(told.subList(0, told.indexOf(word)));
    }

    /** After one more word. */
    Life and(Word<AgreementEvent> next) {
        return new Life(Stream.concat(told.stream(), Stream.of(next)).toList());
    }

    <E extends AgreementEvent> boolean has(Class<E> event) {
        return all(event).findFirst().isPresent();
    }

    /** What it is, as last told. */
    @Nullable Terms terms() {
        return told.stream()
                .map(word -> terms(word.what()))
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    static @Nullable Terms terms(AgreementEvent event) {
        return switch (event) {
            case AgreementExpected expected -> expected.terms();
            case NegotiationOpened opened -> opened.terms();
            case TextInitialled initialled -> initialled.terms();
            case TextAdopted adopted -> adopted.terms();
            case AgreementSigned signed -> signed.terms();
            case PackageItemised itemised -> itemised.terms();
            case ConsentExpressed consented -> consented.terms();
            case NotesExchanged exchanged -> exchanged.terms();
            case ExpectationLapsed _, SignedTextsExchanged _ -> null;
            case PartyEvent _, ForceEvent _ -> null;
        };
    }

    /** Between whom it is, and all who did something with it, in order. */
    List<Party> parties() {
        var parties = new LinkedHashSet<Party>(between());
        told.forEach(word -> parties.addAll(actors(word.what())));
        return List.copyOf(parties);
    }

    /** Between whom it is; nobody where others may become parties. */
    List<Party> between() {
        var terms = terms();
        return terms == null || terms.between() == null ? List.of() : terms.between();
    }

    boolean bilateral() {
        return between().size() == 2;
    }

    /** Who does what an event tells. */
    static List<Party> actors(AgreementEvent event) {
        return switch (event) {
            case AgreementSigned signed ->
                    signed.signatures().stream().map(Signature::party).toList();
            case NotesExchanged exchanged -> exchanged.parties();
            case EnteredIntoForce(var party) -> party == null ? List.of() : List.of(party);
            case PartyEvent act -> Stream.ofNullable(act.party()).toList();
            case TextEvent _, ForceEvent _ -> List.of();
        };
    }

    Stream<Word<Signature>> signatures() {
        return all(AgreementSigned.class)
                .flatMap(word -> word.what().signatures().stream().map(word::saying));
    }

    Optional<Word<Signature>> signature(Party party) {
        return signatures().filter(word -> word.what().party().equals(party)).findFirst();
    }

    boolean isSigned() {
        return has(AgreementSigned.class) || has(PackageItemised.class);
    }

    /** Signed, or made in another way. */
    boolean isMade() {
        return isSigned() || has(NotesExchanged.class) || has(ConsentExpressed.class);
    }

    boolean hasSigned(Party party) {
        return signature(party).isPresent();
    }

    Optional<Word<ConsentExpressed>> consent(Party party) {
        return all(ConsentExpressed.class)
                .filter(word -> word.what().party().equals(party))
                .reduce((_, later) -> later);
    }

    /** By what a party came to be bound, in order: more than once only where it left between. */
    List<Word<AgreementEvent>> bonds(Party party) {
        return told.stream().filter(word -> binds(word.what(), party)).toList();
    }

    private boolean binds(AgreementEvent event, Party party) {
        return (event instanceof ConsentExpressed consent && consent.party().equals(party))
                || (event instanceof NotesExchanged notes && notes.parties().contains(party))
                || (event instanceof InstrumentsExchanged && exchanging().contains(party))
                || (event instanceof AgreementSigned signed
                        && signed.signatures().stream()
                                .anyMatch(each ->
                                        each.party().equals(party)
                                                && each.kind() == SignatureKind.DEFINITIVE));
    }

    boolean isBound(Party party) {
        return !bonds(party).isEmpty();
    }

    /** Who exchange instruments: those between whom it is, or, where that is open, who signed. */
    List<Party> exchanging() {
        return between().isEmpty()
                ? signatures().map(word -> word.what().party()).toList()
                : between();
    }

    Stages stages() {
        return new Stages(terms(), new Effects(placed()).inOrder());
    }

    Force force() {
        return new Force(placed());
    }

    /** The same with a day for each: nothing came before what is told before it. */
    private Life placed() {
        var placed = new ArrayList<Word<AgreementEvent>>();
        When last = null;
        for (var word : told) {
            var when = word.when();
            last = when == null ? last : last == null ? when : when.notBefore(last);
            var said = new Assertion<>(word.subject(), last, word.what(), word.sources());
            placed.add(new Word<>(said, word.because()));
        }
        return new Life(List.copyOf(placed));
    }

    /** Whether it has ended for all once something happens, as surely as the days are known. */
    boolean isEnded(@Nullable When when) {
        return endsAtOnce()
                || ends().anyMatch(end ->
                        end.of() == null
                                && when != null
                                && end.at() != null
                                && !when.earliestStart().isBefore(end.at().latestStart()));
    }

    /** Whether it is told that it ended, and not from another day on. */
    boolean endsAtOnce() {
        return told.stream()
                .anyMatch(word ->
                        switch (word.what()) {
                            case AgreementTerminated(var effect, _) -> effect == null;
                            case AgreementSuperseded(_, var effect) -> effect == null;
                            case AgreementExpired _ -> true;
                            case TextEvent _, PartyEvent _, ForceEvent _ -> false;
                        });
    }

    /** Whether a party has left it, as surely as the days are known. */
    boolean hasLeft(Party party, @Nullable When when) {
        if (ends().noneMatch(end -> end.concerns(party))) {
            return false;
        }
        var stages = stages().during(party, when).toList();
        return !stages.isEmpty()
                && stages.stream().allMatch(stage -> stage == AgreementStage.ENDED);
    }

    private Stream<Effect> ends() {
        return new Effects(placed()).ends();
    }

    boolean hasAccepted(Party party, Party of) {
        return consent(of).flatMap(accession -> acceptance(party, accession)).isPresent();
    }

    /** The accessions that each other party has to accept, where the text asks for that. */
    Stream<Word<ConsentExpressed>> accessionsToAccept() {
        var terms = terms();
        return terms != null && Boolean.TRUE.equals(terms.accessionsAreAccepted())
                ? all(ConsentExpressed.class)
                        .filter(word -> word.what().means() == ConsentMeans.ACCESSION)
                : Stream.of();
    }

    Optional<Word<AccessionAccepted>> acceptance(Party party, Word<ConsentExpressed> accession) {
        return all(AccessionAccepted.class, after(accession))
                .filter(word ->
                        word.what().party().equals(party)
                                && word.what().of().equals(accession.what().party()))
                .findFirst();
    }

    /** The reservation of a party to a provision, if it stands. */
    Optional<Word<ReservationFormulated>> reservation(Party party, @Nullable String to) {
        return all(ReservationFormulated.class)
                .filter(word ->
                        word.what().party().equals(party)
                                && Objects.equals(word.what().to(), to)
                                && withdrawn(word, party, to).isEmpty())
                .findFirst();
    }

    /** How a reservation was withdrawn after something was said of it. */
    Optional<Word<ReservationWithdrawn>> withdrawn(Word<?> said, Party party, @Nullable String to) {
        return all(ReservationWithdrawn.class, after(said))
                .filter(word ->
                        word.what().party().equals(party) && Objects.equals(word.what().to(), to))
                .findFirst();
    }

    /** Whether a party gave notice that stands, since it was last bound. */
    boolean hasGivenNotice(Party party) {
        return told.stream()
                .filter(word -> isNotice(word.what()) || word.what() instanceof ConsentExpressed)
                .filter(word -> actors(word.what()).contains(party))
                .reduce((_, later) -> later)
                .filter(word -> isNotice(word.what()) && revocation(word, party).isEmpty())
                .isPresent();
    }

    /** How a party revoked its notice, if it did. */
    Optional<Word<AgreementEvent>> revocation(Word<AgreementEvent> notice, Party party) {
        return after(notice)
                .filter(word -> word.what() instanceof NoticeRevoked || isNotice(word.what()))
                .filter(word -> actors(word.what()).contains(party))
                .findFirst()
                .filter(word -> word.what() instanceof NoticeRevoked);
    }

    static boolean isNotice(AgreementEvent event) {
        return event instanceof AgreementDenounced || event instanceof WithdrawnFromAgreement;
    }

    /** Whether a party applies it provisionally, as far as that is told; or anybody. */
    boolean isApplied(@Nullable Party party) {
        return party == null
                ? parties().stream().anyMatch(this::isApplied)
                : told.stream()
                        .map(Word::what)
                        .filter(event ->
                                event instanceof AppliedProvisionally
                                        || event instanceof ProvisionalApplicationEnded)
                        .map(PartyEvent.class::cast)
                        .filter(act -> act.party() == null || party.equals(act.party()))
                        .reduce((_, later) -> later)
                        .filter(AppliedProvisionally.class::isInstance)
                        .isPresent();
    }

    /** Several agreements that it stands for, where it does, as they were counted and listed. */
    @Nullable Bundle bundle() {
        var count =
                all(AgreementSigned.class)
                        .flatMap(word -> Stream.ofNullable(word.what().count()))
                        .reduce((_, later) -> later)
                        .orElse(null);
        var items =
                all(PackageItemised.class)
                        .reduce((_, later) -> later)
                        .map(word -> word.what().items().stream().map(Item::titled).toList())
                        .orElse(List.of());
        return count == null && items.isEmpty() ? null : new Bundle(count, items);
    }
}
