package org.chancery.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Capability.Fault;

/**
 * What an entry says, which counts although it breaks a rule as things stand: it did not when it
 * was recorded, and something else changed since.
 */
public record StandingFault(Said said, Refused refusal) {

    /** Those among some entries, in the order of the ledger, as far as a desk reaches. */
    public static List<StandingFault> of(Collection<Entry> entries, House house, Desk desk) {
        var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        var faults = new TreeMap<Long, StandingFault>();
        for (var subject : desk.withMerged(about(entries, desk), Long.MAX_VALUE)) {
            var reading = desk.read(subject, everything);
            for (var fault : house.room(subject.kind()).faults(reading.history(), desk)) {
                var said = said(reading, fault);
                faults.put(said.entry().position(), new StandingFault(said, fault.refusal()));
            }
        }
        faults.keySet().retainAll(entries.stream().map(Entry::position).toList());
        return List.copyOf(faults.values());
    }

    /** The subjects that any word of these entries was ever about. */
    private static Collection<Subject> about(Collection<Entry> entries, Desk desk) {
        var roots = entries.stream().filter(entry -> Dossier.about(entry) == entry.position());
        var subjects = new LinkedHashSet<Subject>();
        desk.dossiers(entries.stream().map(Entry::subject).distinct().toList());
        roots.forEach(entry -> subjects.addAll(desk.dossier(entry.subject()).subjectsOf(entry)));
        desk.dossiers(subjects);
        return subjects;
    }

    private static Said said(House.Reading reading, Fault fault) {
        long position = fault.word().because().getFirst();
        return reading.counting().stream()
                .filter(each -> each.entry().position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** Positions of what makes the entry say so, and of what stands in its way, ascending. */
    public List<Long> because() {
        var because = new TreeSet<>(said.word().because());
        because.addAll(refusal.because());
        return List.copyOf(because);
    }
}
