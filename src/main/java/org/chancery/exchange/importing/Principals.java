package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Principal;

/**
 * Who led a visit, from a text such as {@code President A and Prime Minister B}: the offices are
 * those of {@code hsg-offices.csv}, kept as worded. What no office begins is a name as a whole.
 */
final class Principals {
    static final Principals HSG =
            new Principals(
                    Table.rows("hsg-offices.csv").stream()
                            .map(row -> row.getField("wording"))
                            .toList());

    private final List<String> wordings;
    private final Pattern person;
    private final Pattern between;

    private Principals(List<String> wordings) {
        this.wordings = wordings;
        var office =
                wordings.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")(?=[ \\p{Lu}])"));
        person = Pattern.compile("(" + office + ") *(.+)");
        between = Pattern.compile("(?: and |, (?:and )?)(?=" + office + " *\\p{L})");
    }

    /** The same with more offices. */
    Principals with(List<String> more) {
        return new Principals(Stream.concat(wordings.stream(), more.stream()).toList());
    }

    List<Principal> in(String visitor) {
        var text = visitor.strip().replaceAll("\\s+", " ");
        var principals = new ArrayList<Principal>();
        var whole = person.matcher(text);
        int begin = 0;
        if (whole.matches()) {
            var cut = between.matcher(text);
            cut.region(whole.start(2), text.length());
            while (cut.find()) {
                principals.add(one(text.substring(begin, cut.start())));
                begin = cut.end();
            }
        }
        principals.add(one(text.substring(begin)));
        return principals;
    }

    private Principal one(String text) {
        var match = person.matcher(text);
        return match.matches()
                ? new Principal(match.group(2), match.group(1), null)
                : new Principal(text, null, null);
    }
}
