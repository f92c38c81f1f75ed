package org.chancery.facts;

import org.chancery.kernel.Described;

/** What was done with an agreement beside signing it and consenting to it. */
public enum AgreementAct implements Term {
    @Described("Negotiation was opened.")
    NEGOTIATION_OPENED,
    @Described("The text was initialled (VCLT article 10).")
    TEXT_INITIALLED,
    @Described("The text was adopted (VCLT article 9).")
    TEXT_ADOPTED,
    @Described("Signed texts were exchanged, a ceremony without legal effect.")
    SIGNED_TEXTS_EXCHANGED,
    @Described("Notes that constitute it were exchanged (VCLT article 13).")
    NOTES_EXCHANGED,
    @Described("Instruments of ratification were exchanged (VCLT article 16).")
    INSTRUMENTS_EXCHANGED,
    @Described("It was approved at home, without effect between the parties.")
    APPROVED_AT_HOME,
    @Described("It was notified that domestic procedures are complete.")
    COMPLETION_NOTIFIED,
    @Described("An accession was accepted.")
    ACCESSION_ACCEPTED,
    @Described("An interpretation was declared.")
    INTERPRETATION_DECLARED,
    @Described("Provisional application began (VCLT article 25).")
    APPLIED_PROVISIONALLY,
    @Described("Provisional application ended.")
    PROVISIONAL_APPLICATION_ENDED,
    @Described("It entered into force (VCLT article 24).")
    ENTERED_INTO_FORCE,
    @Described("It was registered (Charter of the United Nations, article 102).")
    REGISTERED,
    @Described("It was amended (VCLT articles 39 to 41).")
    AMENDED,
    @Described("Its term was extended.")
    EXTENDED,
    @Described("Its operation was suspended (VCLT article 57).")
    SUSPENDED,
    @Described("Its operation was resumed.")
    RESUMED,
    @Described("It was denounced (VCLT article 56).")
    DENOUNCED,
    @Described("A party withdrew from it (VCLT article 54).")
    WITHDRAWN_FROM,
    @Described("A notice of denunciation or withdrawal was revoked (VCLT article 68).")
    NOTICE_REVOKED,
    @Described("It was terminated (VCLT article 54).")
    TERMINATED,
    @Described("Its term ran out.")
    EXPIRED,
    @Described("Another took its place (VCLT article 59).")
    SUPERSEDED,
    @Described("A signatory made clear that it would not become a party (VCLT article 18).")
    WILL_NOT_BECOME_PARTY,
    @Described("Several agreements were listed by title.")
    ITEMISED
}
