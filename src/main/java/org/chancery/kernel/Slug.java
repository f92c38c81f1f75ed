package org.chancery.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Names that serve as keys: lower-case letters and digits of ASCII, words joined by hyphens. */
public final class Slug {
    private static final int LONGEST = 120;

    private Slug() {}

    /** The slug of a name: {@code "Tehran Times"} gives {@code tehran-times}; may be empty. */
    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (letterOrDigit(c)) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    public static boolean isSlug(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        boolean hyphenAllowed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!letterOrDigit(c) && !(c == '-' && hyphenAllowed)) {
                return false;
            }
            hyphenAllowed = c != '-';
        }
        return hyphenAllowed;
    }

    private static boolean letterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
