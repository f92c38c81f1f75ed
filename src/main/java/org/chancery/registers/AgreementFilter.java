package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.Binding;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a list shows. How they stand is asked of the parties that are named, between
 * them, or, where none is, of the agreement as a whole.
 *
 * @param state that is, or may become, a party
 * @param pair the same of both
 * @param party the same of a state or an organisation
 * @param status how it stands on the day
 * @param outstanding what it waits for on the day
 * @param reservations whether a reservation stands on the day
 * @param entering enters into force on one of these days
 * @param leaving ends on one of these days, after it was in force
 * @param expiring ends at most so many days after the day
 * @param fulfils what was expected and is met by it
 * @param from signed on that day or later
 * @param to signed on that day or earlier
 * @param standing as in a list of visits
 */
public record AgreementFilter(
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable Party party,
        @Nullable AgreementStage status,
        @Nullable OutstandingAct outstanding,
        @Nullable Instrument instrument,
        @Nullable Binding binding,
        @Nullable Sector sector,
        @Nullable Obligation obligation,
        @Nullable Boolean reservations,
        @Nullable When entering,
        @Nullable When leaving,
        @Nullable Integer expiring,
        @Nullable Subject fulfils,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Standing standing)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        return shows(registered, whose(), asOf);
    }

    /** The parties of which all this holds: of those that are named, or of any. */
    public Stream<OfParty> parties(Registered registered, LocalDate asOf) {
        var agreement = (OfAgreement) registered.summary();
        var named = new AgreementOn(agreement, whose(), asOf);
        return !named.told()
                ? Stream.empty()
                : named.parties()
                        .filter(each -> whose().isEmpty() || whose().contains(each.party()))
                        .filter(each -> shows(registered, Set.of(each.party()), asOf));
    }

    /** The first day on which it is in force no longer, for those that are named. */
    public @Nullable When end(Registered registered, LocalDate asOf) {
        return new AgreementOn((OfAgreement) registered.summary(), whose(), asOf).end();
    }

    /** The same, of what ends at most so many days after the day. */
    public AgreementFilter expiringWithin(int days) {
        return new AgreementFilter(
                state,
                pair,
                party,
                status,
                outstanding,
                instrument,
                binding,
                sector,
                obligation,
                reservations,
                entering,
                leaving,
                days,
                fulfils,
                from,
                to,
                standing);
    }

    private boolean shows(Registered registered, Set<Party> of, LocalDate asOf) {
        var agreement = (OfAgreement) registered.summary();
        return RegisterFilter.stands(registered, standing)
                && isSuch(agreement)
                && stands(new AgreementOn(agreement, of, asOf));
    }

    private boolean isSuch(OfAgreement agreement) {
        return (instrument == null || instrument == agreement.instrument())
                && (binding == null || binding == agreement.binding())
                && (sector == null || agreement.sectors().contains(sector))
                && (obligation == null || agreement.obligations().contains(obligation))
                && (fulfils == null || agreement.fulfils().contains(fulfils));
    }

    private boolean stands(AgreementOn it) {
        return it.told()
                && (status == null || status == it.stage())
                && (outstanding == null
                        || it.outstanding().stream().anyMatch(each -> each.act() == outstanding))
                && (reservations == null || reservations == it.reserved())
                && (entering == null || it.enters(entering))
                && (leaving == null || it.leaves(leaving))
                && (expiring == null || it.endsWithin(expiring))
                && RegisterFilter.within(it.signedOn(), from, to);
    }

    /** Those that are named. */
    public Set<Party> whose() {
        var named = new LinkedHashSet<Party>();
        Stream.ofNullable(state).forEach(named::add);
        Stream.ofNullable(pair).forEach(both -> named.addAll(List.of(both.a(), both.b())));
        Stream.ofNullable(party).forEach(named::add);
        return named;
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<StateId>();
        for (var each : whose()) {
            if (each instanceof StateId one) {
                states.add(one);
            }
        }
        return new Meant(null, asOf, states);
    }
}
