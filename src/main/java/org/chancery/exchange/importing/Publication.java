package org.chancery.exchange.importing;

import java.util.List;
import org.chancery.kernel.Moment;

/** All that was published at one moment, in order. */
record Publication(Moment at, List<Line> lines) {}
