package org.chancery.web;

import java.util.List;
import java.util.function.Function;
import org.chancery.facts.Term;

/** A parameter that is one of a few words. */
final class Choice {
    private Choice() {}

    static <T> Function<String, T> of(List<T> choices) {
        return text ->
                choices.stream()
                        .filter(choice -> word(choice).equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'%s' is not one of %s"
                                                .formatted(
                                                        text,
                                                        choices.stream()
                                                                .map(Choice::word)
                                                                .toList())));
    }

    private static String word(Object choice) {
        return choice instanceof Term term ? term.term() : choice.toString();
    }
}
