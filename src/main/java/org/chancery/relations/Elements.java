package org.chancery.relations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;

/** What is known of a relation on a day: a vector, never one number. */
public record Elements(
        @Described("What a table of rules calls the relation as a whole.") Cell<String> label,
        @Described("Each way, whether the one has recognised the other as a state.")
                Map<String, Cell<String>> recognition,
        @Described("Diplomatic and consular relations between the two.")
                Map<String, Cell<String>> ties,
        @Described("Each way, the mission of the one at the other, and who heads it.")
                Map<String, Cell<String>> representation,
        @Described("The partnership as the two have worded it.") Cell<String> partnership,
        @Described("What is in force between the two, and what is not yet.")
                Map<String, Cell<String>> agreements,
        @Described("Who visited whom, and when they last met.") Contact contact,
        @Described("What is announced and has not happened; a plan changes no other element.")
                Cell<String> plans,
        @Described("What the two have proposed to do together, by stage.") Cell<String> initiatives,
        @Described("Sanctions and other measures of the one against the other.")
                Cell<String> measures,
        @Described("The organisations that both belong to.") Cell<String> organisations,
        @Described("Obligations of alliance in force between the two.") Cell<String> alliance,
        @Described("Hostilities, ceasefire, border and disputes between the two.")
                Cell<String> conflict,
        @Described("What the one has said about the other in the last twelve months.")
                Cell<String> statements,
        @Described("Claims by sources about what is told here.") Cell<String> claims) {

    static Elements of(Pair pair, Contact contact) {
        Cell<String> silent = Cell.notRecorded();
        return new Elements(
                silent,
                Each.way(pair, (_, _) -> silent),
                named("diplomatic", "consular"),
                Each.way(pair, (_, _) -> silent),
                silent,
                named("bilateral", "multilateral", "nonBinding"),
                contact,
                silent,
                silent,
                silent,
                silent,
                silent,
                silent,
                silent,
                silent);
    }

    private static Map<String, Cell<String>> named(String... parts) {
        var silent = new LinkedHashMap<String, Cell<String>>();
        for (var part : parts) {
            silent.put(part, Cell.notRecorded());
        }
        return silent;
    }
}
