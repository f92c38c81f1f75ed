package org.chancery.projections;

import java.time.LocalDate;
import java.util.Collection;
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
            case Collection<?> numbers -> list(numbers);
            case String words -> escape(words);
            default -> text.append(value);
        }
        return this;
    }

    private void list(Collection<?> numbers) {
        var comma = "{";
        for (var number : numbers) {
            text.append(comma).append(number);
            comma = ",";
        }
        text.append(numbers.isEmpty() ? "{}" : "}");
    }

    private void escape(String words) {
        int plain = 0;
        for (int i = 0; i < words.length(); i++) {
            var escaped =
                    switch (words.charAt(i)) {
                        case '\\' -> "\\\\";
                        case '\t' -> "\\t";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        default -> "";
                    };
            if (!escaped.isEmpty()) {
                text.append(words, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        text.append(words, plain, words.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
