package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The NATO Admiralty grade of a source: reliability A–F, credibility 1–6 (AJP-2.1). F and 6 mean
 * that it cannot be judged.
 */
@Described(
        value =
                "The NATO Admiralty grade of a source: reliability A to F, credibility 1 to 6; F and 6 cannot be judged.",
        example = "B2")
public record Grade(char reliability, int credibility) {

    public Grade {
        if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("a grade runs from A1 to F6");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Grade parse(String text) {
        if (text.length() != 2) {
            throw new IllegalArgumentException("'%s' is not a grade such as B2".formatted(text));
        }
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    /** Whether this grade is at least the other on both scales; what cannot be judged is not. */
    public boolean atLeast(Grade other) {
        return reliability < 'F'
                && credibility < 6
                && reliability <= other.reliability
                && credibility <= other.credibility;
    }

    @JsonValue
    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
