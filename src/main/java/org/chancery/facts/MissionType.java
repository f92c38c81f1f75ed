package org.chancery.facts;

import org.chancery.kernel.Described;

/** What kind of mission. */
public enum MissionType implements Term {
    @Described("An embassy.")
    EMBASSY,
    @Described("An embassy between members of the Commonwealth.")
    HIGH_COMMISSION,
    @Described("An embassy of the Holy See.")
    NUNCIATURE,
    @Described("A mission below an embassy.")
    LEGATION,
    @Described("A mission before or without an embassy.")
    LIAISON_OFFICE,
    @Described("A section within the mission of a protecting power.")
    INTERESTS_SECTION,
    @Described("A mission without diplomatic status of its own kind.")
    REPRESENTATIVE_OFFICE,
    @Described("A consular post of the first class.")
    CONSULATE_GENERAL,
    @Described("A consular post.")
    CONSULATE,
    @Described("A post of an honorary consular officer.")
    HONORARY_CONSULATE;

    /** Whether it is a diplomatic mission, which a severance of relations ends. */
    public boolean diplomatic() {
        return switch (this) {
            case EMBASSY, HIGH_COMMISSION, NUNCIATURE, LEGATION, LIAISON_OFFICE -> true;
            case INTERESTS_SECTION,
                    REPRESENTATIVE_OFFICE,
                    CONSULATE_GENERAL,
                    CONSULATE,
                    HONORARY_CONSULATE ->
                    false;
        };
    }

    /** Whether its head can be of the class of ambassadors (VCDR article 14). */
    public boolean ambassadorial() {
        return switch (this) {
            case EMBASSY, HIGH_COMMISSION, NUNCIATURE -> true;
            case LEGATION,
                    LIAISON_OFFICE,
                    INTERESTS_SECTION,
                    REPRESENTATIVE_OFFICE,
                    CONSULATE_GENERAL,
                    CONSULATE,
                    HONORARY_CONSULATE ->
                    false;
        };
    }

    /** Whether it is a consular post. */
    public boolean consular() {
        return switch (this) {
            case CONSULATE_GENERAL, CONSULATE, HONORARY_CONSULATE -> true;
            case EMBASSY,
                    HIGH_COMMISSION,
                    NUNCIATURE,
                    LEGATION,
                    LIAISON_OFFICE,
                    INTERESTS_SECTION,
                    REPRESENTATIVE_OFFICE ->
                    false;
        };
    }
}
