package org.chancery.projections;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which revision of which form a generation of tables was made by, as in {@code fact-2 register-1}.
 */
record Revision(SortedMap<String, Integer> byTable) {

    static Revision of(List<Form<?>> forms) {
        var byTable = new TreeMap<String, Integer>();
        forms.forEach(form -> byTable.put(form.table(), form.revision()));
        return new Revision(byTable);
    }

    /** Reads what {@link #toString} wrote; what it did not write is no revision of any table. */
    static Revision parse(String text) {
        var byTable = new TreeMap<String, Integer>();
        for (var each : text.split(" ", -1)) {
            int dash = each.lastIndexOf('-');
            if (dash > 0 && each.substring(dash + 1).matches("\\d{1,9}")) {
                byTable.put(each.substring(0, dash), Integer.valueOf(each.substring(dash + 1)));
            }
        }
        return new Revision(byTable);
    }

    /**
     * Whether a program that writes this one is older than who wrote another: it knows nothing that
     * the other does not know better.
     */
    boolean isOlderThan(Revision other) {
        return !equals(other)
                && byTable.entrySet().stream()
                        .allMatch(each ->
                                other.byTable.getOrDefault(each.getKey(), -1) >= each.getValue());
    }

    @Override
    public String toString() {
        return byTable.entrySet().stream()
                .map(each -> each.getKey() + "-" + each.getValue())
                .collect(joining(" "));
    }
}
