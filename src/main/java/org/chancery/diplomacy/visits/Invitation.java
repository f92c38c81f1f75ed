package org.chancery.diplomacy.visits;

import static org.chancery.diplomacy.visits.InvitationRule.ANSWERS_OTHERWISE;
import static org.chancery.diplomacy.visits.InvitationRule.EXTENDED_ONCE;
import static org.chancery.diplomacy.visits.InvitationRule.INVITES_ANOTHER;
import static org.chancery.diplomacy.visits.InvitationRule.IS_EXTENDED;
import static org.chancery.diplomacy.visits.InvitationRule.NOT_WITHDRAWN;
import static org.chancery.diplomacy.visits.InvitationRule.OCCASION_ENDS_AFTER_IT_BEGINS;
import static org.chancery.diplomacy.visits.InvitationRule.WITHDRAWN_ONCE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.Representatives;
import org.chancery.diplomacy.visits.InvitationCommand.AnswerInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.ExtendInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.WithdrawInvitation;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationAnswered;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationExtended;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationWithdrawn;
import org.chancery.facts.Fact;
import org.chancery.facts.InvitationStage;
import org.chancery.facts.Summary;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.facts.VisitSummaries.OfTurn;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** An invitation of one inviter, whatever becomes of it. */
record Invitation(
        @Nullable Word<InvitationExtended> extended,
        List<Word<InvitationAnswered>> answers,
        @Nullable Word<InvitationWithdrawn> withdrawn)
        implements Decider<Invitation, InvitationCommand, InvitationEvent> {
    static final Invitation NONE = new Invitation(null, List.of(), null);

    @Override
    public List<InvitationEvent> decide(InvitationCommand command) {
        return List.of(
                switch (command) {
                    case ExtendInvitation c ->
                            new InvitationExtended(
                                    c.inviter(),
                                    c.by(),
                                    c.invitee(),
                                    c.invited(),
                                    c.occasion(),
                                    c.visit(),
                                    c.planned());
                    case AnswerInvitation(var answer, var by) -> new InvitationAnswered(answer, by);
                    case WithdrawInvitation(var reason) -> new InvitationWithdrawn(reason);
                });
    }

    @Override
    public void check(Word<InvitationEvent> next, Others others) {
        switch (next.what()) {
            case InvitationExtended event -> {
                EXTENDED_ONCE.require(extended == null);
                INVITES_ANOTHER.require(!event.inviter().equals(event.invitee()));
                OCCASION_ENDS_AFTER_IT_BEGINS.require(
                        event.planned() == null || !event.planned().endsBeforeItStarts());
                if (event.invited() != null) {
                    new Representatives(event.invitee(), event.invited(), others).check();
                }
                if (event.by() != null) {
                    var inviting =
                            new Representatives(event.inviter(), List.of(event.by()), others);
                    inviting.check();
                    inviting.checkHeld(next.when());
                }
            }
            case InvitationAnswered answer -> {
                IS_EXTENDED.require(extended != null);
                NOT_WITHDRAWN.require(withdrawn == null);
                ANSWERS_OTHERWISE.require(
                        answers.isEmpty() || answers.getLast().what().answer() != answer.answer());
            }
            case InvitationWithdrawn _ -> {
                IS_EXTENDED.require(extended != null);
                WITHDRAWN_ONCE.require(withdrawn == null);
            }
        }
    }

    @Override
    public Invitation evolve(Word<InvitationEvent> next) {
        return switch (next.what()) {
            case InvitationExtended event -> new Invitation(next.saying(event), answers, withdrawn);
            case InvitationAnswered event ->
                    new Invitation(
                            extended,
                            Stream.concat(answers.stream(), Stream.of(next.saying(event))).toList(),
                            withdrawn);
            case InvitationWithdrawn event -> new Invitation(extended, answers, next.saying(event));
        };
    }

    /** Nothing: an invitation is neither a plan nor a visit, and changes no relation. */
    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public @Nullable Summary summary() {
        if (extended == null) {
            return null;
        }
        var invitation = extended.what();
        return new OfInvitation(
                invitation.inviter(),
                invitation.by(),
                invitation.invitee(),
                invitation.invited() == null ? List.of() : invitation.invited(),
                invitation.occasion(),
                invitation.visit(),
                invitation.planned(),
                turns(extended),
                because());
    }

    private List<OfTurn> turns(Word<InvitationExtended> first) {
        var turns = new ArrayList<OfTurn>();
        turns.add(new OfTurn(InvitationStage.EXTENDED, first.when(), null, null));
        for (var answered : answers) {
            var stage =
                    switch (answered.what().answer()) {
                        case ACCEPTED -> InvitationStage.ACCEPTED;
                        case DECLINED -> InvitationStage.DECLINED;
                    };
            turns.add(new OfTurn(stage, answered.when(), answered.what().by(), null));
        }
        if (withdrawn != null) {
            turns.add(
                    new OfTurn(
                            InvitationStage.WITHDRAWN,
                            withdrawn.when(),
                            null,
                            withdrawn.what().reason()));
        }
        return List.copyOf(turns);
    }

    private List<Long> because() {
        return Word.because(
                Stream.of(
                                Stream.ofNullable(extended),
                                answers.stream(),
                                Stream.ofNullable(withdrawn))
                        .flatMap(words -> words));
    }
}
