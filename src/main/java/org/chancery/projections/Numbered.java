package org.chancery.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Tags;

/**
 * The numbers of some subjects, of what they were ever one with, and of the sources cited there.
 */
record Numbered(Map<Subject, Long> numbers) implements Form.Numbers {

    static Numbered of(Collection<Subject> subjects, Desk desk) {
        var named = new HashSet<>(desk.everOneWith(subjects));
        for (var dossier : desk.dossiers(named.stream().toList())) {
            for (var entry : dossier.entries()) {
                entry.said().sources().stream().map(Citation::source).forEach(named::add);
            }
        }
        var tagged = desk.tagged(named.stream().map(Tags::subject).toList());
        var numbers = new HashMap<Subject, Long>();
        for (var subject : named) {
            var entries = tagged.get(Tags.subject(subject));
            if (entries != null && !entries.isEmpty()) {
                numbers.put(subject, entries.getFirst().position());
            }
        }
        return new Numbered(numbers);
    }

    @Override
    public long of(Subject subject) {
        var number = numbers.get(subject);
        if (number == null) {
            throw new IllegalStateException("no entry is tagged with " + subject);
        }
        return number;
    }
}
