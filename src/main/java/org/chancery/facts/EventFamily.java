package org.chancery.facts;

import org.chancery.kernel.Described;

/** The families of what is recorded. */
public enum EventFamily implements Term {
    @Described("Visits of leaders.")
    VISITS,
    @Described("Meetings, calls, consultations, messages and notes.")
    CONTACTS,
    @Described("Conferences, and who attended them.")
    CONFERENCES,
    @Described("Speeches at a forum.")
    ADDRESSES,
    @Described("Agreements, from negotiation to their end.")
    AGREEMENTS,
    @Described("Recognition, diplomatic and consular relations, partnerships.")
    TIES,
    @Described("Missions, and who heads them.")
    MISSIONS,
    @Described("Organisations, and who belongs to them.")
    ORGANISATIONS,
    @Described("What states have proposed to do together.")
    INITIATIVES,
    @Described("Sanctions and other measures.")
    MEASURES,
    @Described("What one state has said about another.")
    STATEMENTS,
    @Described("Hostilities and ceasefires.")
    HOSTILITIES;

    @Override
    public String toString() {
        return term();
    }
}
