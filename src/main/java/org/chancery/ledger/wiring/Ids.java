package org.chancery.ledger.wiring;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;

/** Issues ids at the door: UUIDs of version 7, later ones greater than earlier ones. */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** A new subject of a kind whose ids are issued. */
    public static Subject issue(SubjectKind kind) {
        return new Subject(kind, next().toString());
    }
}
