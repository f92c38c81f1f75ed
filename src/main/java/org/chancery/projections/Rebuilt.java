package org.chancery.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rebuild.
 *
 * @param position up to which the new tables reached when they took the place of the old ones
 * @param same whether the old ones held the same; absent where they were not there, of another
 *     revision, or without some subjects
 */
public record Rebuilt(Instant at, long position, @Nullable Boolean same) {}
