package org.chancery.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is asked from two viewpoints. */
record Comparison(String ledger, Seen from, Seen to) implements Resolved {
    static final String FROM = "from.";
    static final String TO = "to.";

    @Override
    public long position() {
        return Math.max(from.viewpoint().position(), to.viewpoint().position());
    }

    @Override
    public boolean pinned() {
        return from.pinned() && to.pinned();
    }

    /** What holds for both sides stands without a prefix. */
    @Override
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        var one = from.pin();
        var other = to.pin();
        one.forEach((name, value) ->
                parameters.put(value.equals(other.get(name)) ? name : FROM + name, value));
        other.forEach((name, value) -> {
            if (!value.equals(one.get(name))) {
                parameters.put(TO + name, value);
            }
        });
        return parameters;
    }

    /** What the reader must be told of either side; with its prefix if it is not so of both. */
    List<String> notices(Function<Seen, List<String>> notices) {
        var told = new ArrayList<String>();
        var one = notices.apply(from);
        var other = notices.apply(to);
        one.forEach(notice -> told.add(other.contains(notice) ? notice : FROM + notice));
        other.stream()
                .filter(notice -> !one.contains(notice))
                .forEach(notice -> told.add(TO + notice));
        return told;
    }
}
