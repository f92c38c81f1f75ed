package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import org.chancery.facts.AddressStage;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a list shows.
 *
 * @param text words of it, as they are searched for
 * @param speaker part of the speaker's name, in whatever case
 * @param party for whom it is given
 * @param forum part of the institution's words, in whatever case
 * @param conference at which it is given
 * @param theme part of one of its themes, in whatever case
 * @param mentions the state that it mentions
 * @param state for which it is given, that hosts its forum or that it mentions, by the day
 * @param pair the same of both of two
 * @param from given, or scheduled, on that day or later
 * @param to given, or scheduled, on that day or earlier
 * @param status how far it has come on the day
 * @param standing as in a list of visits
 */
public record AddressFilter(
        @Nullable String text,
        @Nullable String speaker,
        @Nullable Party party,
        @Nullable String forum,
        @Nullable Subject conference,
        @Nullable String theme,
        @Nullable StateId mentions,
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AddressStage status,
        @Nullable Standing standing)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var address = (OfAddress) registered.summary();
        return RegisterFilter.stands(registered, standing)
                && address.stage(asOf) != null
                && (status == null || status == address.stage(asOf))
                && (speaker == null || RegisterFilter.has(address.speaker(asOf).name(), speaker))
                && (party == null || party.equals(address.party()))
                && isBefore(address, asOf)
                && (theme == null
                        || address.themes(asOf).stream()
                                .anyMatch(each -> RegisterFilter.has(each, theme)))
                && (mentions == null || address.mentions(asOf).contains(mentions))
                && address.parties(asOf).toList().containsAll(RegisterFilter.named(state, pair))
                && RegisterFilter.within(address.day(asOf), from, to);
    }

    private boolean isBefore(OfAddress address, LocalDate asOf) {
        var before = address.forum(asOf);
        return (forum == null
                        || (before != null
                                && before.institution() != null
                                && RegisterFilter.has(before.institution(), forum)))
                && (conference == null
                        || (before != null && conference.equals(before.conference())));
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<>(RegisterFilter.named(state, pair));
        if (party instanceof StateId one) {
            states.add(one);
        }
        if (mentions != null) {
            states.add(mentions);
        }
        return new Meant(null, asOf, states, text);
    }
}
