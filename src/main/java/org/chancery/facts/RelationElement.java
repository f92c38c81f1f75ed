package org.chancery.facts;

import org.chancery.kernel.Described;

/** An element of a relation that a claim can be about, by the name that an answer gives it. */
public enum RelationElement implements Term {
    @Described("Whether the one recognises the other as a state.")
    RECOGNITION,
    @Described("Whether the one recognises the other's government.")
    RECOGNITION_OF_GOVERNMENT,
    @Described("Diplomatic and consular relations.")
    TIES,
    @Described("Missions, and who heads them.")
    REPRESENTATION,
    @Described("A partnership as the two have worded it.")
    PARTNERSHIP,
    @Described("Agreements between the two, and whether they are in force.")
    AGREEMENTS,
    @Described("Visits and meetings.")
    CONTACT,
    @Described("What is announced and has not happened.")
    PLANS,
    @Described("What the two have proposed to do together.")
    INITIATIVES,
    @Described("Sanctions and other measures.")
    MEASURES,
    @Described("Organisations that both belong to.")
    ORGANISATIONS,
    @Described("Obligations of alliance.")
    ALLIANCE,
    @Described("Hostilities, border and disputes.")
    CONFLICT,
    @Described("What the one has said about the other.")
    STATEMENTS;

    @Override
    public String term() {
        return this == RECOGNITION_OF_GOVERNMENT ? "recognitionOfGovernment" : Term.super.term();
    }

    @Override
    public String toString() {
        return term();
    }
}
