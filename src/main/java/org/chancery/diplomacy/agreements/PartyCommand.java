package org.chancery.diplomacy.agreements;

import org.chancery.facts.ConsentMeans;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Dated;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a single party of an agreement. */
public sealed interface PartyCommand extends AgreementCommand {

    @Described(
            value =
                    "Record that an agreement was approved at home, by a parliament for one. It has no effect between the parties.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-15","party":"KAZ","by":"Senate",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record RecordDomesticApproval(
            @Described(value = "Whose approval it is.", example = "KAZ") Party party,
            @Described(value = "Who approved it, as worded.", example = "Senate")
                    @Nullable String by,
            @Described(value = "The law, as worded.", example = "Law 353-VI") @Nullable String law)
            implements PartyCommand {
        public RecordDomesticApproval {
            AgreementEvent.requireReadable(by, law);
        }
    }

    @Described(
            value =
                    "Record that a party notified the other that its domestic procedures are complete.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-16","party":"KAZ",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record NotifyCompletion(@Described(value = "Who notified.", example = "KAZ") Party party)
            implements PartyCommand {}

    @Described(
            value =
                    "Record that a party consented to be bound, beside its signature (VCLT articles 11 to 16). `when` is the day of the deposit or the exchange of its instrument.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1995-05-30","party":"TKM","means":"accession","effectiveOn":"1995-08-30",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record ExpressConsent(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms,
            @Described(value = "Who consented.", example = "KAZ") Party party,
            @Described(value = "By what.", example = "accession") ConsentMeans means,
            @Described(
                            value =
                                    "The day from which it has effect, where that is another; it may lie ahead.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn)
            implements PartyCommand {}

    @Described(
            value =
                    "Record that a party accepted the accession of another, where its text asks for that.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1996-02-01","party":"KAZ","of":"TKM",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record AcceptAccession(
            @Described(value = "Who accepted.", example = "KAZ") Party party,
            @Described(value = "Whose accession.", example = "TKM") Party of,
            @Described(
                            value =
                                    "The day from which it is in force between the two, where that"
                                            + " is another; it may lie ahead.",
                            example = "1996-05-01")
                    @Nullable When effectiveOn)
            implements PartyCommand {}

    @Described(
            value =
                    "Record that a party formulated a reservation (VCLT article 19), or, in the"
                            + " same words, that it confirmed one of its signature when it consented"
                            + " (article 23). One after its consent is marked as late.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1995-05-30","party":"TKM","to":"article 12","text":"article 12 does not apply to ports",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record FormulateReservation(
            @Described(value = "Who formulated it.", example = "TKM") Party party,
            @Described(value = "To which provision, as worded.", example = "article 12")
                    @Nullable String to,
            @Described(
                            value = "What it says, as worded.",
                            example = "article 12 does not apply to ports")
                    String text)
            implements PartyCommand {
        public FormulateReservation {
            AgreementEvent.requireReadable(to, text);
        }
    }

    @Described(
            value =
                    "Record that a party withdrew its reservations to a provision, or those to none"
                            + " in particular (VCLT article 22).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"2001-01-01","party":"TKM","to":"article 12",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record WithdrawReservation(
            @Described(value = "Who withdrew it.", example = "TKM") Party party,
            @Described(value = "To which provision it was, as worded.", example = "article 12")
                    @Nullable String to)
            implements PartyCommand {
        public WithdrawReservation {
            AgreementEvent.requireReadable(to);
        }
    }

    @Described(
            value =
                    "Record that a party objected to the reservations of another to a provision, or"
                            + " to none in particular (VCLT article 20).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1996-02-01","party":"KAZ","of":"TKM","to":"article 12","precludesForce":true,
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ObjectToReservation(
            @Described(value = "Who objected.", example = "KAZ") Party party,
            @Described(value = "Whose reservation.", example = "TKM") Party of,
            @Described(value = "To which provision it was, as worded.", example = "article 12")
                    @Nullable String to,
            @Described("True where the agreement is not to be in force between the two for it.")
                    @Nullable Boolean precludesForce)
            implements PartyCommand {
        public ObjectToReservation {
            AgreementEvent.requireReadable(to);
        }
    }

    @Described(
            value =
                    "Record that a party withdrew its objection to the reservation of another (VCLT"
                            + " article 22).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1999-01-01","party":"KAZ","of":"TKM","to":"article 12",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record WithdrawObjection(
            @Described(value = "Who withdrew it.", example = "KAZ") Party party,
            @Described(value = "Whose reservation.", example = "TKM") Party of,
            @Described(value = "To which provision it was, as worded.", example = "article 12")
                    @Nullable String to)
            implements PartyCommand {
        public WithdrawObjection {
            AgreementEvent.requireReadable(to);
        }
    }

    @Described(
            value = "Record that a party declared how it reads a provision.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1995-05-30","party":"TKM","to":"article 3","text":"fleets are those of war",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record DeclareInterpretation(
            @Described(value = "Who declared it.", example = "TKM") Party party,
            @Described(value = "Of which provision, as worded.", example = "article 3")
                    @Nullable String to,
            @Described(value = "What it says, as worded.", example = "fleets are those of war")
                    String text)
            implements PartyCommand {
        public DeclareInterpretation {
            AgreementEvent.requireReadable(to, text);
        }
    }

    @Described(
            value = "Record that an agreement is applied before it is in force (VCLT article 25).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-12",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ApplyProvisionally(
            @Described(value = "By which party; left out where by all.", example = "KAZ")
                    @Nullable Party party)
            implements PartyCommand {}

    @Described(
            value = "Record that an agreement is applied provisionally no longer.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-13",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record EndProvisionalApplication(
            @Described(value = "By which party; left out where by all.", example = "KAZ")
                    @Nullable Party party)
            implements PartyCommand {}

    @Described(
            value =
                    "Record that a party gave notice that it denounces an agreement (VCLT article 56). An agreement of two ends when that takes effect; one of several lives on without the party.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-20","party":"IRN","effectiveOn":"2026-06-20",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record DenounceAgreement(
            @Described(value = "Who denounced it.", example = "IRN") Party party,
            @Described(
                            value =
                                    "The day from which it has effect; it may lie ahead. Left out"
                                            + " where it is not told: then notice is given, and nothing"
                                            + " says when it ends.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn,
            @Described("Why, as worded.") @Nullable String reason)
            implements PartyCommand {
        public DenounceAgreement {
            AgreementEvent.requireReadable(reason);
        }
    }

    @Described(
            value =
                    "Record that a party gave notice that it withdraws from an agreement (VCLT"
                            + " articles 54 and 56). An agreement of two ends when that takes effect;"
                            + " one of several lives on without the party.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"2020-01-01","party":"TKM","effectiveOn":"2021-01-01",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record WithdrawFromAgreement(
            @Described(value = "Who withdraws.", example = "TKM") Party party,
            @Described(
                            value =
                                    "The day from which it has effect; it may lie ahead. Left out"
                                            + " where it is not told: then notice is given, and nothing"
                                            + " says when it ends.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn,
            @Described("Why, as worded.") @Nullable String reason)
            implements PartyCommand {
        public WithdrawFromAgreement {
            AgreementEvent.requireReadable(reason);
        }
    }

    @Described(
            value =
                    "Record that a party revoked its notice before that took effect (VCLT article 68).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-21","party":"IRN",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record RevokeNotice(@Described(value = "Who revoked it.", example = "IRN") Party party)
            implements PartyCommand {}

    @Described(
            value =
                    "Record that a signatory made clear that it will not become a party (VCLT"
                            + " article 18). If it applied the agreement provisionally, that ends"
                            + " (article 25).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-14","party":"IRN",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record DeclareIntentNotToBecomeParty(
            @Described(value = "Who made it clear.", example = "IRN") Party party,
            @Described(
                            value =
                                    "The day from which it has effect, where that is another; it may lie ahead.",
                            example = "2026-06-01")
                    @Nullable When effectiveOn)
            implements PartyCommand {}
}
