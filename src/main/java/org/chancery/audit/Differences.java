package org.chancery.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two answers, member by member; lists are compared as a whole. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** One place at which two answers differ. */
    public record Difference(
            @Described("The place, as a JSON pointer (RFC 6901).") String pointer,
            @Described("What the answer before has there; left out where it has nothing.")
                    @Nullable JsonNode before,
            @Described("What the answer after has there; left out where it has nothing.")
                    @Nullable JsonNode after) {}

    /** Every place at which they differ, by its pointer. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare("", before, after);
        differences.found.sort(Comparator.comparing(Difference::pointer));
        return differences.found;
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (var name : names) {
                var token = name.replace("~", "~0").replace("/", "~1");
                compare(pointer + "/" + token, before.get(name), after.get(name));
            }
        } else if (before == null || !before.equals(after)) {
            found.add(new Difference(pointer, before, after));
        }
    }
}
