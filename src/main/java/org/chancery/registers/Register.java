package org.chancery.registers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;
import org.jspecify.annotations.Nullable;

/** The subjects of one kind, folded on demand from the entries under the kind's tag. */
public final class Register {
    private final House house;

    public Register(House house) {
        this.house = house;
    }

    /**
     * The subjects of which one of these entries is the first, in the order of the ledger, as far
     * as a word of them passes.
     */
    public List<Registered> begun(List<Entry> entries, Viewpoint viewpoint, Desk desk) {
        desk.dossiers(entries.stream().map(Entry::subject).distinct().toList());
        var begun =
                entries.stream().filter(entry -> begins(entry, desk)).map(Entry::subject).toList();
        return all(begun, viewpoint, desk);
    }

    private static boolean begins(Entry entry, Desk desk) {
        return begun(entry.subject(), desk) == entry.position();
    }

    private static long begun(Subject subject, Desk desk) {
        return desk.tagged(Tags.subject(subject)).getFirst().position();
    }

    /** The subjects of a kind that these entries touch, each by the position where it begins. */
    public Map<Long, Subject> named(
            List<Entry> entries, SubjectKind kind, Viewpoint viewpoint, Desk desk) {
        var touched = new LinkedHashSet<Subject>();
        entries.forEach(entry -> touched.addAll(Tags.subjectsOf(entry.tags())));
        return desk.withMerged(touched, viewpoint.position()).stream()
                .filter(subject -> subject.kind() == kind)
                .collect(Collectors.toMap(subject -> begun(subject, desk), subject -> subject));
    }

    /** These subjects, as far as a word of them passes. */
    public List<Registered> all(List<Subject> subjects, Viewpoint viewpoint, Desk desk) {
        desk.withMerged(subjects, viewpoint.position());
        return subjects.stream()
                .map(subject -> read(subject, viewpoint, desk))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * One subject.
     *
     * @throws Unknown when nothing of it passes the viewpoint, or another subject has it
     */
    public Registered one(Subject subject, Viewpoint viewpoint, Desk desk) {
        var registered = read(subject, viewpoint, desk);
        if (registered == null) {
            throw new Unknown("at this viewpoint " + absent(subject, viewpoint, desk));
        }
        return registered;
    }

    private @Nullable Registered read(Subject subject, Viewpoint viewpoint, Desk desk) {
        var entries = desk.tagged(Tags.subject(subject));
        return entries.isEmpty()
                ? null
                : Registered.of(
                        house,
                        desk.read(subject, viewpoint),
                        entries.getFirst().position(),
                        viewpoint,
                        desk::published);
    }

    private static String absent(Subject subject, Viewpoint viewpoint, Desk desk) {
        var kept = desk.read(subject, viewpoint).mergedInto();
        return kept == null
                ? "nothing is recorded about " + subject
                : "%s is merged into %s".formatted(subject, kept);
    }
}
