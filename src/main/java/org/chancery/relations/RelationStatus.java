package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.chancery.kernel.Pair;

/** The relation of two states at a viewpoint: a vector, never one number. Format 1. */
@JsonPropertyOrder({"label", "recognition", "ties", "representation", "partnership"})
public record RelationStatus(
        Cell<String> label,
        Map<String, Cell<String>> recognition,
        Map<String, Cell<String>> ties,
        Map<String, Cell<String>> representation,
        Cell<String> partnership,
        Map<String, Cell<String>> agreements,
        Contact contact,
        Cell<String> plans,
        Cell<String> initiatives,
        Cell<String> measures,
        Cell<String> organisations,
        Cell<String> alliance,
        Cell<String> conflict,
        Cell<String> statements,
        Cell<String> claims,
        Evidence evidence) {

    static RelationStatus of(Pair pair, Contact contact, Evidence evidence) {
        Cell<String> silent = Cell.notRecorded();
        return new RelationStatus(
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
                silent,
                evidence);
    }

    private static Map<String, Cell<String>> named(String... parts) {
        var silent = new java.util.LinkedHashMap<String, Cell<String>>();
        for (var part : parts) {
            silent.put(part, Cell.notRecorded());
        }
        return silent;
    }
}
