package org.chancery.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One source of an assertion.
 *
 * @param source the registered source
 * @param attributedTo on whose word the source reports it, such as "according to his office"
 * @param locator where in the source: page, paragraph, free text
 * @param quote a short quotation of its own words
 * @param alias the source's own id for what is asserted
 */
public record Citation(
        Subject source,
        @Nullable String attributedTo,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable Alias alias) {

    public Citation {
        if (source.kind() != SubjectKind.SOURCE) {
            throw new IllegalArgumentException(
                    "a citation names a source, such as source/report-2025-12-10");
        }
    }

    public static Citation of(Subject source) {
        return new Citation(source, null, null, null, null);
    }
}
