package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.InvitationStage;
import org.chancery.facts.Leader;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.facts.VisitSummaries.OfTurn;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** An invitation in the register of invitations. */
public record InvitationItem(
        @Described("Its id.") String id,
        @Described("The code of the state, or the organisation, that invites.") String inviter,
        @Described("Who invites for it, where a source names somebody.") @Nullable Leader by,
        @Described("The code of the state that is invited.") String invitee,
        @Described("Who of it is invited, the most senior first.") List<Leader> invited,
        @Described("To what, as worded.") String occasion,
        @Described("The id of the visit that is meant, where one is recorded.")
                @Nullable String visit,
        @Described("For which days, in EDTF, where they are known.") @Nullable String planned,
        @Described("How it stands on the day; left out where it was not extended by then.")
                @Nullable InvitationStage status,
        @Described("That it was extended and what became of it by the day, in order.")
                List<TurnItem> turns,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The ids that its sources give it.") List<String> aliases,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    /** A turn in the life of an invitation. */
    public record TurnItem(
            @Described("How it stood from then on.") InvitationStage stage,
            @Described("The day, in EDTF; left out where no source tells it.")
                    @Nullable String when,
            @Described("Who answered, as worded.") @Nullable String by,
            @Described("Why it was withdrawn, as worded.") @Nullable String reason) {

        static TurnItem of(OfTurn turn) {
            return new TurnItem(
                    turn.stage(), VisitItem.text(turn.when()), turn.by(), turn.reason());
        }
    }

    public static InvitationItem of(Registered registered, LocalDate asOf) {
        var invitation = (OfInvitation) registered.summary();
        return new InvitationItem(
                registered.subject().id(),
                invitation.inviter().code(),
                invitation.by() == null ? null : Leader.of(invitation.by()),
                invitation.invitee().code(),
                invitation.invited().stream().map(Leader::of).toList(),
                invitation.occasion(),
                invitation.visit() == null ? null : invitation.visit().id(),
                VisitItem.text(invitation.planned()),
                invitation.stage(asOf),
                invitation.turns(asOf).stream().map(TurnItem::of).toList(),
                registered.standing(),
                registered.rule(),
                registered.aliases().stream().map(Alias::toString).toList(),
                registered.sources().stream().map(Subject::toString).toList(),
                invitation.because());
    }
}
