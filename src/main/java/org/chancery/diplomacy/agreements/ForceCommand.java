package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Dated;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of an agreement as a whole once it is made. */
public sealed interface ForceCommand extends AgreementCommand {

    @Described(
            value =
                    "Record that an agreement was made by an exchange of notes (VCLT article 13). `when` is the day of the later note.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a3","when":"2025-12-11","parties":["IRN","KAZ"],
                      "terms":{"title":"Exchange of notes on air mail","instrument":"exchange of notes","binding":"yes","between":["IRN","KAZ"]},
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record ExchangeNotes(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms,
            @Described(value = "Who exchanged them, two or more.", example = "[\"IRN\",\"KAZ\"]")
                    List<Party> parties)
            implements ForceCommand {
        public ExchangeNotes {
            AgreementEvent.requireTwo(parties);
        }
    }

    @Described(
            value =
                    "Record that instruments of ratification were exchanged (VCLT article 16). By it all between whom the agreement is have consented.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-16",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ExchangeInstruments() implements ForceCommand {}

    @Described(
            value =
                    "Record that an agreement entered into force (VCLT article 24), or took effect where it does not bind. Where the day follows from its condition that is known without this.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-16",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record EnterIntoForce(
            @Described(
                            value = "For which party; left out where for all who had consented.",
                            example = "KAZ")
                    @Nullable Party party)
            implements ForceCommand {}

    @Described(
            value =
                    "Record that an agreement was registered, with the United Nations for one (Charter, article 102).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-17","register":"United Nations Treaty Series","number":"I-12345",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record RegisterAgreement(
            @Described(value = "Where, as worded.", example = "United Nations Treaty Series")
                    @Nullable String register,
            @Described(value = "Under which number, as worded.", example = "I-12345")
                    @Nullable String number)
            implements ForceCommand {
        public RegisterAgreement {
            AgreementEvent.requireReadable(register, number);
        }
    }

    @Described(
            value = "Record that an agreement in force was amended (VCLT articles 39 to 41).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-17","what":"article 4",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record AmendAgreement(
            @Described("The agreement that amends it, where it is recorded.") @Nullable Subject by,
            @Described(value = "What was changed, as worded.", example = "article 4")
                    @Nullable String what)
            implements ForceCommand {
        public AmendAgreement {
            AgreementEvent.requireReadable(what);
            AgreementEvent.requireAgreement("by", by);
        }
    }

    @Described(
            value = "Record that the term of an agreement was extended.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-17","until":"2030-12-31",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ExtendAgreement(
            @Described(value = "Its new last day, where a source tells it.", example = "2030-12-31")
                    @Nullable When until)
            implements ForceCommand {}

    @Described(
            value = "Record that the operation of an agreement was suspended (VCLT article 57).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-18",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record SuspendAgreement(
            @Described(value = "For which party; left out where for all.", example = "KAZ")
                    @Nullable Party party,
            @Described("Why, as worded.") @Nullable String reason)
            implements ForceCommand {
        public SuspendAgreement {
            AgreementEvent.requireReadable(reason);
        }
    }

    @Described(
            value = "Record that the operation of an agreement was resumed.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-19",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ResumeAgreement(
            @Described(value = "For which party; left out where for all.", example = "KAZ")
                    @Nullable Party party)
            implements ForceCommand {}

    @Described(
            value = "Record that an agreement was terminated for all (VCLT article 54).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-22",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record TerminateAgreement(
            @Described(
                            value =
                                    "The day from which it has effect, where that is another; it may lie ahead.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn,
            @Described("Why, as worded.") @Nullable String reason)
            implements ForceCommand {
        public TerminateAgreement {
            AgreementEvent.requireReadable(reason);
        }
    }

    @Described(
            value =
                    "Record that an agreement expired. `when` is the first day on which it was in force no longer. Where its last day is told that is known without this.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-22",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ExpireAgreement() implements ForceCommand {}

    @Described(
            value = "Record that another agreement took the place of one (VCLT article 59).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-22",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record SupersedeAgreement(
            @Described("The other agreement, where it is recorded.") @Nullable Subject by,
            @Described(
                            value =
                                    "The day from which it has effect, where that is another; it may lie ahead.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn)
            implements ForceCommand {
        public SupersedeAgreement {
            AgreementEvent.requireAgreement("by", by);
        }
    }
}
