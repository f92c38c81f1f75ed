package org.chancery.diplomacy.agreements;

import org.chancery.kernel.Rule;

/** The rules on agreements; articles are of the Vienna Convention on the Law of Treaties, 1969. */
public enum AgreementRule implements Rule {
    IS_NAMED("an agreement has a title before anything is told of it: give its terms"),
    OF_ITS_PARTIES("in an agreement between some only those act between whom it is"),
    CONDITION_CAN_BE_MET(
            "a condition of entry into force can be met: on signature or notification of all it"
                    + " names between whom it is, and asks for no more or other parties than these"),
    NOT_ENDED("nothing but its registration is done with an agreement that is told to have ended"),
    NOT_SIGNED_YET("an agreement is expected, negotiated and adopted before it is signed"),
    EXPECTED_DAYS_END_AFTER_THEY_BEGIN(
            "no agreement is expected on days that end before they begin"),
    IS_EXPECTED("an expectation lapses that was told of and was not met"),
    SIGNS_ONCE(
            "a party signs an agreement once, and confirms a signature ad referendum once (article"
                    + " 12)"),
    FULFILS_WHAT_WAS_EXPECTED(
            "a signature fulfils what is recorded as expected between the same parties"),
    IS_SIGNED(
            "what is done with a signed agreement follows its signature, and who notifies takes part"
                    + " in it"),
    ITEMISED_WITHIN_THE_COUNT(
            "a list of titles takes the place of agreements that were counted, and adds none"),
    LISTS_OTHERS("an agreement is not listed in itself"),
    BINDS("what does not bind in law is neither ratified nor notified (article 2)"),
    NOTIFIES_ONCE("a party notifies the completion of its procedures once"),
    CONSENTS_ONCE(
            "who is bound does not consent again, alone or by an exchange of instruments, before it"
                    + " gives notice"),
    CONFIRMS_AS_ORGANISATION(
            "formal confirmation is of organisations (Vienna Convention of 1986, article 14)"),
    RATIFIES_WHAT_IT_SIGNED(
            "ratification, acceptance, approval and formal confirmation follow the party's"
                    + " signature (article 14)"),
    EFFECT_FOLLOWS_THE_ACT(
            "what a party does has no effect before it, but for succession and continued application"),
    ACCEPTS_AN_ACCESSION(
            "an accession is accepted once, by a party, of one that acceded, where the text asks for"
                    + " it"),
    RESERVES_WITH_CONSENT(
            "a reservation, an interpretation or an objection is of a party that has signed or"
                    + " consented (articles 19 to 21)"),
    RESERVES_ONCE(
            "a party formulates a reservation once, and confirms it once when it consents (article"
                    + " 23)"),
    IS_RESERVED("a reservation is withdrawn or objected to while there is one"),
    IS_OBJECTED_TO("an objection is withdrawn that was made (article 22)"),
    OBJECTS_TO_ANOTHER("a party objects to the reservation of another"),
    APPLIED_BEFORE_FORCE("what is in force is not applied provisionally (article 25)"),
    IS_APPLIED_PROVISIONALLY("provisional application ends after it began"),
    ENTERS_ONCE(
            "an agreement enters into force once, on the day that is told; for who returns to it"
                    + " once more"),
    CONSENTED_BEFORE_FORCE(
            "an agreement enters into force for those who signed it or consented (article 24)"),
    CONDITION_IS_MET("an agreement does not enter into force before its own condition is met"),
    /**
     * Who suspends an agreement or gives notice is a party, and that is one for which it is in
     * force (articles 2 (1) (g), 54 to 57): what is known to be negotiated, signed and not in
     * force, or ended, is not left. Often no source tells of the day of entry into force, and that
     * it does not is no contradiction. So where all is done that is known to be needed, the notice
     * or the suspension tells by itself that the agreement is in force on its day; and nothing may
     * be told later that has it enter into force after that.
     */
    IS_IN_FORCE(
            "an agreement is suspended, extended or left while it is in force, or while nothing"
                    + " tells that it is not"),
    EXTENDED_BEYOND_ITS_BEGINNING("a term ends after the day of its extension"),
    SUSPENDED_ONCE("what is suspended is not suspended again"),
    IS_SUSPENDED("what is resumed was suspended"),
    NOTICE_ONCE("a party gives notice once"),
    NOTICE_IS_GIVEN("a notice is revoked that was given and has no effect yet (article 68)"),
    WILL_NOT_BECOME_PARTY(
            "only who signed or applies it and is not bound makes clear that it will not become a"
                    + " party (articles 18 and 25)"),
    DAYS_END_AFTER_THEY_BEGIN(
            "no effect, last day of a term or fixed day of entry into force is on days that end"
                    + " before they begin"),
    TERM_OUTLASTS_ITS_BEGINNING(
            "an agreement is signed and enters into force before its term ends"),
    COUNTED_FROM_ONE("agreements that are counted are one at least");

    private final String says;

    AgreementRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
