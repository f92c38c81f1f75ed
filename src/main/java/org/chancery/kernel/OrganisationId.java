package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An organisation by its slug, written {@code organisation/eco}. */
public record OrganisationId(String slug) implements Party {
    static final String PREFIX = "organisation/";

    public OrganisationId {
        if (!Slug.isSlug(slug)) {
            throw new IllegalArgumentException(
                    "an organisation is written organisation/eco: lower-case letters, digits, hyphens");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationId parse(String text) {
        return new OrganisationId(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    @Override
    public String code() {
        return toString();
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + slug;
    }
}
