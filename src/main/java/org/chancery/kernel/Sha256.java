package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of a copy: 64 hexadecimal digits, kept in lower case. */
@Described(
        value = "A SHA-256 in lower-case hexadecimal digits.",
        example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (hex.length() != DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sha256 parse(String text) {
        return new Sha256(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return hex;
    }
}
