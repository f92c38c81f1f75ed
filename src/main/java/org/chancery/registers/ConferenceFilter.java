package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.ConferenceStage;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.ConferenceSummaries.OfParticipant;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which conferences a list shows.
 *
 * @param text words of it, as they are searched for
 * @param name part of one of their names, in whatever case
 * @param state that convenes or hosts it, or of which it is told by the day that it comes or came
 * @param pair of which that is told of both
 * @param party the same of a state or an organisation
 * @param theme part of its theme, in whatever case
 * @param from whose days end on that day or later
 * @param to whose days begin on that day or earlier
 * @param status how far it has come on the day
 * @param standing as in a list of visits
 */
public record ConferenceFilter(
        @Nullable String text,
        @Nullable String name,
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable Party party,
        @Nullable StateId host,
        @Nullable String theme,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ConferenceStage status,
        @Nullable Standing standing)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var conference = (OfConference) registered.summary();
        return RegisterFilter.stands(registered, standing)
                && conference.toldBy(asOf)
                && (status == null || status == conference.stage(asOf))
                && (name == null
                        || conference.names().stream()
                                .anyMatch(each -> RegisterFilter.has(each.name(), name)))
                && (theme == null
                        || (conference.theme() != null
                                && RegisterFilter.has(conference.theme(), theme)))
                && (host == null || host.equals(conference.host()))
                && parties(conference, asOf).containsAll(RegisterFilter.named(state, pair))
                && (party == null || parties(conference, asOf).contains(party))
                && RegisterFilter.within(conference.days(asOf), from, to);
    }

    private static List<Party> parties(OfConference conference, LocalDate asOf) {
        return Stream.<Stream<? extends Party>>of(
                        conference.conveners().stream(),
                        Stream.ofNullable(conference.host()),
                        conference.participants().stream()
                                .filter(each -> each.toldBy(asOf))
                                .map(OfParticipant::party))
                .<Party>flatMap(each -> each)
                .toList();
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<>(RegisterFilter.named(state, pair));
        if (host != null) {
            states.add(host);
        }
        if (party instanceof StateId one) {
            states.add(one);
        }
        return new Meant(null, asOf, states, text);
    }
}
