package org.chancery.diplomacy.visits;

import java.util.List;
import org.chancery.facts.Principal;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of an invitation. */
public sealed interface InvitationCommand extends Command {

    @Described(
            value =
                    "Record that somebody was invited. `when` is the day of the invitation, left out where no source tells it. Where sources name different inviters, those are two invitations.",
            example =
                    """
                    {"subject":"invitation/0198c2f1-0000-7000-8000-000000000002","inviter":"TKM",
                     "by":{"name":"Serdar Berdimuhamedov","office":"President"},"invitee":"IRN",
                     "invited":[{"name":"Masoud Pezeshkian","office":"President"}],
                     "occasion":"the International Forum for Peace and Trust in Ashgabat",
                     "visit":"visit/0198c2f1-0000-7000-8000-000000000001","planned":"2025-12-12",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record ExtendInvitation(
            @Described(value = "The state or organisation that invites.", example = "TKM")
                    Party inviter,
            @Described("Who invites for it, as worded, where a source names somebody.")
                    @Nullable Principal by,
            @Described(value = "The state that is invited.", example = "IRN") StateId invitee,
            @Described("Who of it is invited, the most senior first, where a source names them.")
                    @Nullable List<Principal> invited,
            @Described(
                            value = "To what, as worded; 1 to 300 characters.",
                            example = "an official visit")
                    String occasion,
            @Described(
                            value = "The visit that is meant, where one is recorded.",
                            example = "visit/0198c2f1-0000-7000-8000-000000000001")
                    @Nullable Subject visit,
            @Described(
                            value = "For which days, where they are known.",
                            example = "2025-12-11/2025-12-12")
                    @Nullable When planned)
            implements InvitationCommand {

        public ExtendInvitation {
            InvitationEvent.requireReadable(occasion, visit);
        }
    }

    @Described(
            value = "Record how an invitation was answered.",
            example =
                    """
                    {"subject":"invitation/0198c2f1-0000-7000-8000-000000000002",
                     "when":"2025-12-07","answer":"accepted","by":"the Foreign Ministry",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record AnswerInvitation(
            @Described(value = "The answer.", example = "accepted") InvitationAnswer answer,
            @Described(value = "Who answered, as worded.", example = "the Foreign Ministry")
                    @Nullable String by)
            implements InvitationCommand {}

    @Described(
            value = "Record that an invitation was withdrawn by whoever had invited.",
            example =
                    """
                    {"subject":"invitation/0198c2f1-0000-7000-8000-000000000002",
                     "when":"2025-12-09","reason":"the forum is put off",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record WithdrawInvitation(
            @Described(value = "Why, as worded.", example = "the forum is put off")
                    @Nullable String reason)
            implements InvitationCommand {}
}
