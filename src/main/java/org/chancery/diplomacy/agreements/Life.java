package org.chancery.diplomacy.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuperseded;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementTerminated;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
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
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.ForceOn;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** The life of an agreement, by what was told of it. */
final class Life {
    private final List<Word<AgreementEvent>> told;
    private final Once<Tenor> tenor = new Once<>(this::tell);
    private final Once<List<Party>> parties = new Once<>(this::gather);
    private final Once<Parted<Word<AgreementEvent>>> acts =
            new Once<>(() -> new Parted<>(told(), word -> actors(word.what())));
    private final Once<Life> placed = new Once<>(() -> new Placed(this).words());
    private final Once<Force> force = new Once<>(() -> new Force(placed()));
    private final Once<Stages> stages =
            new Once<>(() -> new Stages(tenor(), new Effects(placed()).inOrder()));
    private final Once<Stages> stagesAsTold =
            new Once<>(() -> new Stages(tenor(), new Effects(placed()).asTold()));

    Life(List<Word<AgreementEvent>> told) {
        this.told = told;
    }

    /** All its words, in order. */
    List<Word<AgreementEvent>> told() {
        return told;
    }

    /** Those of its words that tell what a party did, alone or with all others, in order. */
    List<Word<AgreementEvent>> told(Party party) {
        return acts.get().of(party);
    }

    /** Those of its words that tell of one kind of thing, in order. */
    <E extends AgreementEvent> Stream<Word<E>> all(Class<E> event) {
        return all(event, told.stream());
    }

    static <E extends AgreementEvent> Stream<Word<E>> all(
            Class<E> event, Stream<Word<AgreementEvent>> words) {
        return Word.all(event, words);
    }

    /** What was told after one of its words. */
    Stream<Word<AgreementEvent>> after(Word<?> word) {
        return after(word, told);
    }

    /** Those of some words that follow one of them. */
    static Stream<Word<AgreementEvent>> after(Word<?> word, List<Word<AgreementEvent>> words) {
        return words.stream().skip(words.indexOf(word) + 1L);
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

    /** What it is: each part as last told. */
    Tenor tenor() {
        return tenor.get();
    }

    private Tenor tell() {
        var said = Tenor.UNTOLD;
        for (var word : told) {
            said = said.and(terms(word.what()));
        }
        return said;
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

    /** What it is for everybody to see. */
    Treaty treaty() {
        return tenor().treaty(new Counted(this).bundle());
    }

    /** Between whom it is, and all who did something with it, in order. */
    List<Party> parties() {
        return parties.get();
    }

    private List<Party> gather() {
        var all = new LinkedHashSet<Party>(between());
        told.forEach(word -> all.addAll(actors(word.what())));
        return List.copyOf(all);
    }

    /** Between whom it is; nobody where others may become parties. */
    List<Party> between() {
        return tenor().between();
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
        return signatures(told);
    }

    private static Stream<Word<Signature>> signatures(List<Word<AgreementEvent>> words) {
        return all(AgreementSigned.class, words.stream())
                .flatMap(word -> word.what().signatures().stream().map(word::saying));
    }

    /** The last of a party: one ad referendum may be confirmed. */
    Optional<Word<Signature>> signature(Party party) {
        return signatures(told(party))
                .filter(word -> word.what().party().equals(party))
                .reduce((_, later) -> later);
    }

    boolean isSigned() {
        return has(AgreementSigned.class) || has(PackageItemised.class);
    }

    /** Signed, or made in another way. */
    boolean isMade() {
        return made().isPresent();
    }

    /** The first word by which it was signed, or made in another way. */
    Optional<Word<AgreementEvent>> made() {
        return told.stream()
                .filter(word ->
                        switch (word.what()) {
                            case AgreementSigned _,
                                    PackageItemised _,
                                    NotesExchanged _,
                                    ConsentExpressed _ ->
                                    true;
                            case TextEvent _, PartyEvent _, ForceEvent _ -> false;
                        })
                .findFirst();
    }

    boolean hasSigned(Party party) {
        return signature(party).isPresent();
    }

    Optional<Word<ConsentExpressed>> consent(Party party) {
        return all(ConsentExpressed.class, told(party).stream()).reduce((_, later) -> later);
    }

    /** By what a party came to be bound, in order: more than once only where it left between. */
    List<Word<AgreementEvent>> bonds(Party party) {
        return told(party).stream().filter(word -> binds(word.what(), party)).toList();
    }

    private boolean binds(AgreementEvent event, Party party) {
        return (event instanceof ConsentExpressed consent && consent.party().equals(party))
                || (event instanceof CompletionNotified(var by)
                        && by.equals(party)
                        && tenor().entersOn(ForceOn.LAST_NOTIFICATION))
                || (event instanceof NotesExchanged notes && notes.parties().contains(party))
                || (event instanceof InstrumentsExchanged && exchanging().contains(party))
                || (event instanceof AgreementSigned signed && signed.binds(party, false));
    }

    boolean isBound(Party party) {
        return !bonds(party).isEmpty();
    }

    /** By what a party signed, subject to nothing that follows, or exchanged notes. */
    Optional<Word<AgreementEvent>> signedForGood(Party party) {
        return told(party).stream()
                .filter(word ->
                        switch (word.what()) {
                            case NotesExchanged notes -> notes.parties().contains(party);
                            case AgreementSigned signed -> signed.binds(party, true);
                            case TextEvent _, PartyEvent _, ForceEvent _ -> false;
                        })
                .findFirst();
    }

    /** Whether a party signed it or is bound by it. */
    boolean takesPart(Party party) {
        return hasSigned(party) || isBound(party);
    }

    /** Who exchange instruments: those between whom it is, or, where that is open, who signed. */
    List<Party> exchanging() {
        return between().isEmpty()
                ? signatures().map(word -> word.what().party()).distinct().toList()
                : between();
    }

    Stages stages() {
        return stages.get();
    }

    /** The same without the end that its term is to have: it may go on by what nobody told. */
    Stages stagesAsTold() {
        return stagesAsTold.get();
    }

    Force force() {
        return force.get();
    }

    private Life placed() {
        return placed.get();
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
        var stages = stagesAsTold().during(party, when).toList();
        return !stages.isEmpty()
                && stages.stream().allMatch(stage -> stage == AgreementStage.ENDED);
    }

    private Stream<Effect> ends() {
        return new Effects(placed()).ends();
    }

    /** The accessions that others have to accept, where the text asks for that, in order. */
    Stream<Word<ConsentExpressed>> accessionsToAccept() {
        return tenor().accessionsAreAccepted()
                ? all(ConsentExpressed.class)
                        .filter(word -> word.what().means() == ConsentMeans.ACCESSION)
                : Stream.of();
    }

    /** The next consent of a party, if it came back. */
    Optional<Word<ConsentExpressed>> nextConsent(Word<ConsentExpressed> consent) {
        return all(ConsentExpressed.class, after(consent, told(consent.what().party())))
                .findFirst();
    }

    /** Whether a party acceded and its text asks the others to accept that. */
    boolean awaitsAcceptance(Party party) {
        return accessionsToAccept()
                .anyMatch(accession -> consent(party).filter(accession::equals).isPresent());
    }

    boolean hasAccepted(Party party, Party of) {
        return consent(of).flatMap(accession -> acceptance(party, accession)).isPresent();
    }

    Optional<Word<AccessionAccepted>> acceptance(Party party, Word<ConsentExpressed> accession) {
        return all(AccessionAccepted.class, after(accession))
                .filter(word ->
                        word.what().party().equals(party)
                                && word.what().of().equals(accession.what().party()))
                .findFirst();
    }
}
