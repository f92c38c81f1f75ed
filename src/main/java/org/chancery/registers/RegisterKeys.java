package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.AgreementSummaries;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.ConferenceSummaries;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RegistrySummaries.OfCoverage;
import org.chancery.facts.RegistrySummaries.OfPerson;
import org.chancery.facts.RegistrySummaries.OfSource;
import org.chancery.facts.RegistrySummaries.OfState;
import org.chancery.facts.Summary;
import org.chancery.facts.VisitSummaries;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a row of the table of registers is found by. */
record RegisterKeys(Summary summary) {

    /** The first day on which something of it may have been told. */
    LocalDate first() {
        return switch (summary) {
            case OfVisit visit -> visit.first();
            case OfInvitation invitation -> earliest(invitation.extended());
            case OfAgreement agreement -> agreement.first();
            case OfClaim(var claim, _, _) -> earliest(claim.when());
            case OfConference conference -> conference.first();
            case OfAddress address -> address.first();
            case OfCoverage coverage -> coverage.period().earliestStart();
            case OfSource _, OfState _, OfPerson _ -> LocalDate.MIN;
        };
    }

    /** The last day on which something of it may be asked for by its days. */
    LocalDate last() {
        return switch (summary) {
            case OfVisit visit -> visit.last();
            case OfInvitation invitation -> latest(invitation.extended());
            case OfClaim(var claim, _, _) -> latest(claim.when());
            case OfCoverage coverage -> coverage.period().latestEnd();
            case OfAgreement _, OfConference _, OfAddress _, OfSource _, OfState _, OfPerson _ ->
                    LocalDate.MAX;
        };
    }

    private static LocalDate earliest(@Nullable When when) {
        return when == null ? LocalDate.MIN : when.earliestStart();
    }

    private static LocalDate latest(@Nullable When when) {
        return when == null ? LocalDate.MAX : when.latestEnd();
    }

    /** The numbers of the states that it names, ascending. */
    List<Long> names() {
        return parties()
                .filter(StateId.class::isInstance)
                .map(state -> (long) ((StateId) state).number())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<? extends Party> parties() {
        return switch (summary) {
            case OfVisit visit ->
                    Stream.concat(
                            Stream.of(visit.visitor()),
                            visit.stops().stream().map(VisitSummaries.OfStop::host));
            case OfInvitation invitation -> Stream.of(invitation.inviter(), invitation.invitee());
            case OfAgreement agreement ->
                    Stream.concat(
                            agreement.between().stream(),
                            agreement.parties().stream().map(AgreementSummaries.OfParty::party));
            case OfConference conference ->
                    Stream.of(
                                    conference.conveners().stream(),
                                    Stream.ofNullable(conference.host()),
                                    conference.participants().stream()
                                            .map(ConferenceSummaries.OfParticipant::party))
                            .flatMap(parties -> parties);
            case OfAddress address -> address.parties();
            case OfPerson person -> person.offices().stream().map(OfficeHeld::of);
            case OfClaim(var claim, _, _) -> claim.about().states().stream();
            case OfCoverage coverage -> coverage.states().stream();
            case OfSource _, OfState _ -> Stream.empty();
        };
    }

    /** All words that are searched of it. */
    String words() {
        return SearchedWords.of(summary, LocalDate.MAX);
    }
}
