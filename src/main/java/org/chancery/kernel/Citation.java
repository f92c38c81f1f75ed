package org.chancery.kernel;

import org.jspecify.annotations.Nullable;

@Described("One source of an assertion.")
public record Citation(
        @Described(value = "The registered source.", example = "source/tehran-times-514000")
                Subject source,
        @Described(
                        value = "On whose word the source reports it.",
                        example = "according to his office")
                @Nullable String attributedTo,
        @Described("Where in the source: page, paragraph, free text.") @Nullable String locator,
        @Described("A short quotation of its own words.") @Nullable String quote,
        @Described("The source's own id for what is asserted.") @Nullable Alias alias) {

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
