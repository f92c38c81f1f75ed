package org.chancery.kernel;

@Described(
        "The id that a source gives a thing, within one of its series: never an identity of ours.")
public record Alias(
        @Described(value = "The series, a slug.", example = "hsg-visits") String series,
        @Described(value = "The id in it; 1 to 200 characters.", example = "2899") String id) {
    private static final int LONGEST = 200;

    public Alias {
        if (!Slug.isSlug(series)) {
            throw new IllegalArgumentException("a series is lower-case letters, digits, hyphens");
        }
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("an alias has an id of 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return series + "/" + id;
    }
}
