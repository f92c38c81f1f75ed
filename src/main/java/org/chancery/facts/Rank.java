package org.chancery.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** The rank of who leads a visit. */
public enum Rank implements Term {
    @Described("A head of state.")
    HEAD_OF_STATE,
    @Described("A head of government.")
    HEAD_OF_GOVERNMENT,
    @Described("A minister for foreign affairs.")
    FOREIGN_MINISTER,
    @Described("Any other.")
    OTHER;

    /**
     * The highest among these; absent where somebody whose rank is not known may be higher than all
     * others.
     */
    public static @Nullable Rank highest(List<Principal> principals) {
        var known = principals.stream().map(Principal::rank).filter(Objects::nonNull).toList();
        var highest = known.stream().min(Comparator.naturalOrder()).orElse(null);
        return highest != null && (highest.head() || known.size() == principals.size())
                ? highest
                : null;
    }

    /** Whether it is a head of state or of government. */
    public boolean head() {
        return this == HEAD_OF_STATE || this == HEAD_OF_GOVERNMENT;
    }
}
