package org.chancery.facts;

import org.chancery.kernel.Described;

/** What is recognised. */
public enum RecognitionOf implements Term {
    @Described("The state.")
    STATE,
    @Described("Its government.")
    GOVERNMENT
}
