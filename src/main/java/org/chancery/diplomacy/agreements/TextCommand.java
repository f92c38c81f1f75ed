package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Dated;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of an agreement on its way to signature. */
public sealed interface TextCommand extends AgreementCommand {

    @Described(
            value =
                    "Record that an agreement, or several, are expected to be signed. It is a plan: `when` is the day on which it was said. Another source that expects otherwise says so beside it.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-09",
                      "terms":{"title":"Agreement on the Border Market","instrument":"agreement","binding":"yes",
                              "between":["IRN","KAZ"],"sectors":["trade"],"entryIntoForce":{"on":"exchange"}},
                      "planned":"2025-12-11","by":"the Foreign Ministry",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record ExpectAgreement(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms,
            @Described(
                            value =
                                    "How many, as worded, where they are several: a number from 1 on, or a word such as several; >10 is at least 11.",
                            example = ">10")
                    @Nullable String count,
            @Described(
                            value = "The days on which it is to be signed, where they are known.",
                            example = "2025-12-11")
                    @Nullable When planned,
            @Described(value = "Who expects it, as worded.", example = "the Foreign Ministry")
                    @Nullable String by)
            implements TextCommand {
        public ExpectAgreement {
            AgreementEvent.requireReadable(count, by);
        }
    }

    @Described(
            value = "Record that an agreement is expected no longer, and was not signed.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-10","reason":"no text was ready",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record LapseExpectation(@Described("Why, as worded.") @Nullable String reason)
            implements TextCommand {
        public LapseExpectation {
            AgreementEvent.requireReadable(reason);
        }
    }

    @Described(
            value = "Record that an agreement is negotiated.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-10",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record OpenNegotiation(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms)
            implements TextCommand {}

    @Described(
            value = "Record that a text was initialled as authentic (VCLT article 10).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-10",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record InitialText(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms)
            implements TextCommand {}

    @Described(
            value = "Record that the text of an agreement was adopted (VCLT article 9).",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a2","when":"1961-10-05",
                      "terms":{"title":"Convention on a Sea of Peace","instrument":"convention","binding":"yes","between":["IRN","KAZ","TKM"],"accessionsAreAccepted":true},
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record AdoptText(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms)
            implements TextCommand {}

    @Described(
            value =
                    "Record that an agreement, or several, were signed. Parties that signed on other days are recorded by themselves.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-11",
                      "signatures":[{"party":"IRN","kind":"simple"},{"party":"KAZ","kind":"simple"}],
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Dated
    record SignAgreement(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms,
            @Described("Who signed, each party once; one at least.") List<Signature> signatures,
            @Described(
                            value = "How many, as worded, where they are several and not listed.",
                            example = "14")
                    @Nullable String count,
            @Described("What was expected under other subjects, and is met by this.")
                    @Nullable List<Subject> fulfils)
            implements TextCommand {
        public SignAgreement {
            AgreementEvent.requireReadable(count);
            AgreementEvent.requireSignatures(signatures, fulfils);
        }
    }

    @Described(
            value =
                    "Record that signed texts were exchanged in a ceremony. It has no legal effect.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a1","when":"2025-12-11",
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record ExchangeSignedTexts(
            @Described(value = "How many, as worded, where not all of several were.", example = "8")
                    @Nullable String count)
            implements TextCommand {
        public ExchangeSignedTexts {
            AgreementEvent.requireReadable(count);
        }
    }

    @Described(
            value =
                    "List by title several agreements that were signed and so far counted. Each takes the place of one that was counted; `when` is the day of their signature.",
            example =
                    """
                    {"subject":"agreement/0198c2f1-0000-7000-8000-0000000000a4","when":"2025-12-11",
                      "terms":{"title":"Documents signed in Tehran","between":["IRN","KAZ"]},
                      "items":[{"title":"Agreement on the Border Market","agreement":"agreement/0198c2f1-0000-7000-8000-0000000000a1"},{"title":"Programme of the museums"}],
                      "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record ItemisePackage(
            @Described(
                            "What the agreement is; left out where that is told already and stays as it was.")
                    @Nullable Terms terms,
            @Described("The titles, each once; one at least.") List<Item> items)
            implements TextCommand {
        public ItemisePackage {
            AgreementEvent.requireItems(items);
        }
    }
}
