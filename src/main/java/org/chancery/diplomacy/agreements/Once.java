package org.chancery.diplomacy.agreements;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out when it is first asked for, and then kept.
 *
 * @param <T> what it is; two threads that ask at a time may each work it out
 */
final class Once<T> {
    private final Supplier<T> work;
    private @Nullable T kept;

    Once(Supplier<T> work) {
        this.work = work;
    }

    T get() {
        var known = kept;
        if (known == null) {
            known = work.get();
            kept = known;
        }
        return known;
    }
}
