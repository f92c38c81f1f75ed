package org.chancery.testing;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.LedgerReader;

/** All that a ledger holds, read a page at a time. */
public final class Entries {
    private static final int PAGE = 1_000;

    private Entries() {}

    public static List<Entry> of(LedgerReader reader) {
        var all = new ArrayList<Entry>();
        long read = 0;
        for (var page = reader.after(read, PAGE);
                !page.isEmpty();
                page = reader.after(read, PAGE)) {
            page.forEach(each -> all.add((Entry) each.entry()));
            read = page.getLast().position();
        }
        return all;
    }
}
