package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What an entry is about, written {@code visit/0198c2f1-…} or {@code source/alwaght-272280}. */
@Described(
        value = "A subject of the ledger: its kind and id.",
        example = "source/tehran-times-514000")
public record Subject(SubjectKind kind, String id) {

    public Subject {
        switch (kind.ids()) {
            case ISSUED -> {
                if (!isUuid7(id)) {
                    throw new IllegalArgumentException(
                            "an id of the kind %s is a UUID of version 7 in lower case, with hyphens"
                                    .formatted(kind.key()));
                }
            }
            case NAMED -> {
                if (!Slug.isSlug(id)) {
                    throw new IllegalArgumentException(
                            "an id of the kind %s is lower-case letters and digits joined by hyphens"
                                    .formatted(kind.key()));
                }
            }
            case LISTED -> {
                if (!States.TABLE.has(id)) {
                    throw new IllegalArgumentException(
                            "the table of states has no '%s': a state is named by its id there, such as state/kazakhstan; one that it does not have comes with a release"
                                    .formatted(id));
                }
            }
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        for (var kind : SubjectKind.values()) {
            if (slash == kind.key().length() && text.startsWith(kind.key())) {
                return new Subject(kind, text.substring(slash + 1));
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not a subject such as visit/0198c2f1-… or source/report-2025-12-10"
                        .formatted(text));
    }

    private static boolean isUuid7(String id) {
        try {
            var uuid = UUID.fromString(id);
            return uuid.version() == 7 && uuid.toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.key() + "/" + id;
    }
}
