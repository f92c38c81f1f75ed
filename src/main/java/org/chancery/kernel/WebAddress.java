package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where something can be read on the web: an absolute address by http or https (RFC 3986), letters
 * of any script allowed (RFC 3987). It is kept as it was given.
 */
@Described(value = "An absolute address, http or https.", example = "https://en.irna.ir/news/1")
public record WebAddress(String text) {
    private static final int LONGEST = 2_000;
    private static final String ENDS_HOST = "/?#";
    private static final String NEVER = " <>\"{}|\\^`";

    public WebAddress {
        int host = text.indexOf("://") + 3;
        var scheme = host < 3 ? "" : text.substring(0, host - 3);
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (!web
                || text.length() > LONGEST
                || host == text.length()
                || ENDS_HOST.indexOf(text.charAt(host)) >= 0
                || text.codePoints().anyMatch(WebAddress::neverInAnAddress)) {
            throw new IllegalArgumentException(
                    "an address on the web is such as https://example.org/page: http or https, no"
                            + " spaces, at most %d characters".formatted(LONGEST));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebAddress parse(String text) {
        return new WebAddress(text);
    }

    private static boolean neverInAnAddress(int c) {
        return NEVER.indexOf(c) >= 0
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
