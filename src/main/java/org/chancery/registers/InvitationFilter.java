package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chancery.facts.InvitationStage;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations a list shows.
 *
 * @param state as inviter or invitee
 * @param pair whose one state invites the other, either way
 * @param visit to which visit
 * @param from extended on that day or later
 * @param to extended on that day or earlier
 * @param status how it stands on the day
 * @param standing as in a list of visits
 */
public record InvitationFilter(
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable Party inviter,
        @Nullable StateId invitee,
        @Nullable Subject visit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable InvitationStage status,
        @Nullable Standing standing)
        implements RegisterFilter {

    /** How an invitation can stand. */
    public static final List<InvitationStage> STATUSES = List.of(InvitationStage.values());

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var invitation = (OfInvitation) registered.summary();
        return RegisterFilter.stands(registered, standing)
                && invitation.stage(asOf) != null
                && (status == null || status == invitation.stage(asOf))
                && (inviter == null || invitation.inviter().equals(inviter))
                && (invitee == null || invitation.invitee().equals(invitee))
                && (visit == null || visit.equals(invitation.visit()))
                && List.of(invitation.inviter(), invitation.invitee())
                        .containsAll(RegisterFilter.named(state, pair))
                && RegisterFilter.within(invitation.extended(), from, to);
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<>(RegisterFilter.named(state, pair));
        for (var party : new Party[] {inviter, invitee}) {
            if (party instanceof StateId one) {
                states.add(one);
            }
        }
        return new Meant(from, to == null || to.isAfter(asOf) ? asOf : to, states);
    }
}
