package org.chancery.campaign;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one answer says and another does not; the other may say more. */
final class Difference {
    private final List<String> found = new ArrayList<>();

    private Difference() {}

    /** Where the later answers do not say what the earlier ones said. */
    static List<String> between(List<JsonNode> earlier, List<JsonNode> later) {
        var difference = new Difference();
        for (int i = 0; i < earlier.size(); i++) {
            difference.compare("answer " + (i + 1), earlier.get(i), later.get(i));
        }
        return difference.found;
    }

    private void compare(String path, JsonNode earlier, JsonNode later) {
        if (earlier.isObject() && later.isObject()) {
            earlier.properties()
                    .forEach(each ->
                            compare(
                                    path + "/" + each.getKey(),
                                    each.getValue(),
                                    later.path(each.getKey())));
        } else if (earlier.isArray() && later.isArray() && earlier.size() == later.size()) {
            for (int i = 0; i < earlier.size(); i++) {
                compare(path + "/" + i, earlier.get(i), later.get(i));
            }
        } else if (!earlier.equals(later)) {
            found.add("%s: %s became %s".formatted(path, earlier, later));
        }
    }
}
