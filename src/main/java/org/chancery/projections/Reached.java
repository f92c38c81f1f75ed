package org.chancery.projections;

import org.chancery.facts.Digest;

/**
 * How far tables reach.
 *
 * @param position the last entry that they answer for
 * @param digest of all their rows
 */
public record Reached(long position, Digest digest) {

    Reached further(long to, Digest more) {
        return new Reached(to, digest.with(more));
    }
}
