package org.chancery.registers;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;

/** The subjects of one kind, folded on demand from the entries under the kind's tag. */
public final class Register {
    private final House house;

    public Register(House house) {
        this.house = house;
    }

    /** All of a kind that has a word which passes, in order of their ids. */
    public List<Registered> all(SubjectKind kind, Viewpoint viewpoint, Desk desk) {
        var subjects = new TreeSet<>(Comparator.comparing(Subject::id));
        desk.tagged(Tags.kind(kind)).forEach(entry -> subjects.add(entry.subject()));
        desk.dossiers(subjects);
        return subjects.stream()
                .map(subject -> Registered.of(house, desk, subject, viewpoint))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * One subject.
     *
     * @throws Unknown when nothing of it passes the viewpoint
     */
    public Registered one(Subject subject, Viewpoint viewpoint, Desk desk) {
        var registered = Registered.of(house, desk, subject, viewpoint);
        if (registered == null) {
            throw new Unknown("at this viewpoint nothing is recorded about " + subject);
        }
        return registered;
    }
}
