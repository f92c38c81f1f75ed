package org.chancery.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;

/** Serves a desk by where entries lie: subjects alone are asked for. */
record InOrder(Entries entries, Whereabouts where) implements Desk.Archive {

    /** The entries at these positions, all of them. */
    List<Entry> at(Collection<Long> positions) {
        var found = entries.at(positions);
        if (found.size() < positions.size()) {
            var missing = new TreeSet<>(positions);
            found.forEach(entry -> missing.remove(entry.position()));
            throw new Broken(missing.getFirst());
        }
        return found;
    }

    @Override
    public Map<String, List<Entry>> tagged(Set<String> tags) {
        var wanted = new TreeSet<Long>();
        var byTag = new HashMap<String, long[]>();
        for (var tag : tags) {
            var positions = where.about(Tags.subjectsOf(List.of(tag)).getFirst());
            byTag.put(tag, positions);
            LongStream.of(positions).forEach(wanted::add);
        }
        var found = new HashMap<Long, Entry>();
        at(wanted).forEach(entry -> found.put(entry.position(), entry));
        var tagged = new HashMap<String, List<Entry>>();
        byTag.forEach((tag, positions) ->
                tagged.put(tag, LongStream.of(positions).mapToObj(found::get).toList()));
        return tagged;
    }

    @Override
    public Entry entry(Named name) {
        throw new Unknown("what is told again names no entry: " + name);
    }
}
