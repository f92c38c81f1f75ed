package org.chancery.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chancery.kernel.Citation;
import org.chancery.ledger.Entry;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.LedgerReader;

/** All that a ledger says, apart from what is made at recording: ids, positions, instants. */
public final class Content {
    private Content() {}

    /** For each subject in order what its entries say, the subjects in the order of that. */
    public static List<List<String>> of(LedgerReader reader) {
        var content = new TreeMap<String, List<String>>();
        for (var entry : Entries.of(reader)) {
            content.computeIfAbsent(entry.subject().toString(), _ -> new ArrayList<>())
                    .add(said(entry));
        }
        return content.values().stream().sorted(Comparator.comparing(List::toString)).toList();
    }

    private static String said(Entry entry) {
        return "%s %s %s %s %s"
                        .formatted(
                                entry.said().sources().stream().map(Citation::alias).toList(),
                                EntryCodec.typeOf(entry.what()),
                                entry.said().when(),
                                EntryCodec.what(entry.what()),
                                entry.said().sources())
                + " "
                + entry.draft().verdict();
    }
}
