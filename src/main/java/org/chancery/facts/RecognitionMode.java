package org.chancery.facts;

import org.chancery.kernel.Described;

/** How it is recognised. */
public enum RecognitionMode implements Term {
    @Described("In law.")
    DE_JURE,
    @Described("In fact.")
    DE_FACTO,
    @Described("By conduct, such as the establishment of diplomatic relations.")
    IMPLIED
}
