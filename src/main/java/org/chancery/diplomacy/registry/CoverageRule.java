package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on coverages. */
public enum CoverageRule implements Rule {
    DECLARED_ONCE("a coverage is declared once, and corrected after that"),
    COVERS_RELATIONS("a coverage is between two states at least, or of one at least and any other"),
    PERIOD_ENDS_AFTER_IT_BEGINS("no period that is covered ends before it begins");

    private final String says;

    CoverageRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
