package org.chancery.projections;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row in the text form of PostgreSQL's COPY. */
final class CopyLine {
    private final StringBuilder text = new StringBuilder();
    private boolean within;

    CopyLine add(@Nullable Object value) {
        if (within) {
            text.append('\t');
        }
        within = true;
        switch (value) {
            case null -> text.append("\\N");
            case LocalDate day when day.equals(LocalDate.MIN) -> text.append("-infinity");
            case LocalDate day when day.equals(LocalDate.MAX) -> text.append("infinity");
            case Collection<?> numbers ->
                    text.append(
                            numbers.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",", "{", "}")));
            case String words -> escape(words);
            default -> text.append(value);
        }
        return this;
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            switch (words.charAt(i)) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(words.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
