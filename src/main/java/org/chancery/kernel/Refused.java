package org.chancery.kernel;

import java.util.List;

/** The one exception of the domain: a rule forbids what was asked, and nothing was recorded. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Long> because;

    /**
     * Refuses by a rule.
     *
     * @param detail what the person who asked has to know, in one sentence
     * @param because positions of the entries that stand in the way, ascending
     */
    public Refused(Rule rule, String detail, List<Long> because) {
        super(detail, null, false, false);
        this.rule = rule;
        this.because = List.copyOf(because);
    }

    public Rule rule() {
        return rule;
    }

    public String detail() {
        return getMessage() == null ? rule.says() : getMessage();
    }

    public List<Long> because() {
        return because;
    }
}
