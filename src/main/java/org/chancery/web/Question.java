package org.chancery.web;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.kernel.Viewpoint;

/**
 * What is asked from one viewpoint.
 *
 * @param own the parameters beside the viewpoint
 */
record Question(String ledger, Seen seen, SortedMap<String, String> own) implements Resolved {

    Viewpoint viewpoint() {
        return seen.viewpoint();
    }

    Seen.Shown shown() {
        return seen.shown();
    }

    List<String> notices() {
        return seen.notices();
    }

    @Override
    public long position() {
        return viewpoint().position();
    }

    @Override
    public boolean pinned() {
        return seen.pinned();
    }

    @Override
    public Map<String, String> parameters() {
        return with(own);
    }

    /** Where a list goes on after a cursor, as seen from here. */
    String next(String path, String cursor) {
        var again = new TreeMap<>(own);
        again.put(Cursor.PARAMETER, cursor);
        return path + "?" + Query.text(with(again));
    }

    private Map<String, String> with(Map<String, String> more) {
        var parameters = seen.pin();
        parameters.putAll(more);
        return parameters;
    }

    /** Another address, as seen from here. */
    String link(String path) {
        return seen.link(path);
    }

    /** The viewpoint in a query, resolved. */
    String pin() {
        return Query.text(seen.pin());
    }
}
