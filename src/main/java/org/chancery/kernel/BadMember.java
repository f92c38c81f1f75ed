package org.chancery.kernel;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value cannot be, for one of its members: which, and why. */
public final class BadMember extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    /**
     * @param pointer a JSON Pointer (RFC 6901) from the value to the member or an element of it
     */
    public BadMember(String pointer, String detail) {
        super(detail);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }

    /** Points at the first element of a member that is there before. */
    public static void requireEachOnce(String member, @Nullable List<?> each, String detail) {
        var before = new HashSet<Object>();
        for (int i = 0; each != null && i < each.size(); i++) {
            if (!before.add(each.get(i))) {
                throw new BadMember("/%s/%d".formatted(member, i), detail);
            }
        }
    }
}
