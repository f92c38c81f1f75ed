package org.chancery.ledger;

import java.util.List;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes through the door.
 *
 * @param subject absent only where a correction leaves its entry where it is
 * @param by who says so: an opaque id of a person, or {@code import:} and a series
 * @param key hash of who and the idempotency key, where one was sent
 * @param request hash of the command's name and body as sent
 * @param strictness what happens to an assertion that contradicts a rule
 */
public record Submission(
        @Nullable Subject subject,
        @Nullable When when,
        Command what,
        List<Citation> sources,
        String by,
        @Nullable String key,
        String request,
        Strictness strictness) {

    /** A person is refused; what an import brings is recorded and flagged. */
    public enum Strictness {
        REFUSE,
        FLAG
    }

    Subject subjectOrThrow() {
        if (subject == null) {
            throw new IllegalArgumentException("this command needs a subject");
        }
        return subject;
    }
}
