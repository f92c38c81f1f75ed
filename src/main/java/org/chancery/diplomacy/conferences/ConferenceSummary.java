package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.facts.ConferenceSummaries.OfAttendance;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.ConferenceSummaries.OfConfirmation;
import org.chancery.facts.ConferenceSummaries.OfDeclaration;
import org.chancery.facts.ConferenceSummaries.OfParticipant;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.facts.Summary.Over;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;

/** What the register shows of a conference. */
record ConferenceSummary(Gathering gathering) {

    OfConference summary() {
        var convened = gathering.convened().map(Word::what).orElse(null);
        return new OfConference(
                gathering.names(),
                convened == null || convened.conveners() == null ? List.of() : convened.conveners(),
                convened == null ? null : convened.host(),
                convened == null ? null : convened.place(),
                convened == null ? null : convened.theme(),
                convened == null ? null : convened.language(),
                gathering.days().shown(),
                gathering.plans().stream()
                        .map(plan -> new OfPlan(plan.days(), plan.postponed(), plan.lasted()))
                        .toList(),
                gathering.cancelled().map(word -> new Over(word.when())).orElse(null),
                gathering.closed().map(word -> new Over(gathering.day(word))).orElse(null),
                gathering.participants().stream().map(this::participant).toList(),
                gathering
                        .all(DeclarationAdopted.class)
                        .map(word ->
                                new OfDeclaration(
                                        word.what().title(),
                                        word.what().language(),
                                        word.what().text(),
                                        word.when(),
                                        gathering.day(word),
                                        word.because()))
                        .toList(),
                Word.because(gathering.told().stream()));
    }

    private OfParticipant participant(Party party) {
        var confirmed = gathering.confirmed(party);
        return new OfParticipant(
                party,
                confirmed
                        .map(word -> new OfConfirmation(word.what().level(), word.when()))
                        .orElse(null),
                gathering
                        .attendances(party)
                        .map(word ->
                                new OfAttendance(
                                        word.what().attended(),
                                        word.when(),
                                        gathering.day(word),
                                        word.what().principals()))
                        .toList(),
                Word.because(Stream.concat(confirmed.stream(), gathering.attendances(party))));
    }
}
