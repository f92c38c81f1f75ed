package org.chancery.testing.reaching.far;

import org.chancery.testing.reaching.near.Near;

/** Reaches into a room that its own room does not name. */
public record Far(Near near) {}
