package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.List;

/** All lines of one moment, in order. */
record Publication(Instant at, List<Line> lines) {}
