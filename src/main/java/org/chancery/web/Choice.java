package org.chancery.web;

import java.util.List;
import java.util.function.Function;

/** A parameter that is one of a few words. */
final class Choice {
    private Choice() {}

    static <T> Function<String, T> of(List<T> choices) {
        return text ->
                choices.stream()
                        .filter(choice -> choice.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'%s' is not one of %s".formatted(text, choices)));
    }
}
