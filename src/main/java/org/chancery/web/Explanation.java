package org.chancery.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.audit.Because;
import org.chancery.kernel.Described;
import org.chancery.ledger.codec.BadInput;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.label.Policy.Ruling;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands behind a place of an answer.
 *
 * @param element the place, as it was asked for
 * @param positions of the entries that make it so
 */
record Explanation(
        String element, JsonNode says, @Nullable List<Ruling> rules, Set<Long> positions) {
    static final String PARAMETER = "element";
    static final String LABEL = "label";

    /**
     * Explains a place.
     *
     * @param element the name of an element, or a JSON pointer (RFC 6901) to a part of one
     * @param rulings what became of each rule, which a label rests on
     */
    static Explanation of(
            String element, RelationStatus status, List<Ruling> rulings, JsonMapper json) {
        JsonNode answer = json.valueToTree(status);
        var place = pointer(element);
        var says = answer.at(place);
        if (says.isMissingNode()) {
            throw new BadInput(
                    List.of(
                            new BadInput.Problem(
                                    "?" + PARAMETER,
                                    "'%s' is no part of this answer, as label or /contact/counts are; its elements are %s"
                                            .formatted(
                                                    element,
                                                    String.join(", ", answer.propertyNames())))));
        }
        boolean label = place.equals(pointer(LABEL));
        return new Explanation(
                element, says, label ? rulings : null, label ? behind(rulings) : behind(says));
    }

    private static JsonPointer pointer(String element) {
        return element.startsWith("/")
                ? JsonPointer.compile(element)
                : JsonPointer.empty().appendProperty(element);
    }

    /** A label rests on every rule that could be tested. */
    private static Set<Long> behind(List<Ruling> rulings) {
        var positions = new TreeSet<Long>();
        rulings.forEach(ruling -> positions.addAll(ruling.finding().because()));
        return positions;
    }

    /** Those that an answer names anywhere in a place: as reasons, as disputed, as flagged. */
    private static Set<Long> behind(JsonNode says) {
        var positions = new HashSet<>(Because.positions(says));
        says.findValues("disputed").forEach(all -> all.forEach(each -> add(each, positions)));
        says.findValues("entry").forEach(each -> add(each, positions));
        return positions;
    }

    private static void add(JsonNode position, Set<Long> positions) {
        if (position.isNumber()) {
            positions.add(position.longValue());
        }
    }

    /** What an answer says of itself, in words. */
    @Described("Why a part of a relation is as it is.")
    record Answer(
            @Described("The codes of the two states.") List<String> pair,
            @Described("The viewpoint from which it was seen, resolved.") Seen.Shown viewpoint,
            @Described("Where to go from here.") Links links,
            @Described("As of a relation.") List<String> notices,
            @Described("The part that is explained.") String element,
            @Described("What the relation says there.") JsonNode says,
            @Described(
                            "Of a label: every rule in order, whether it holds, and what is known of what it asks; of all else left out.")
                    @Nullable List<Ruling> rules,
            @Described("How many entries are behind it.") long behind,
            @Described("These, in the order of the world; the first 1,000 of them.")
                    List<TimelineItem> entries) {}

    /** Where to go from here. */
    record Links(
            @Described("Answers this for ever.") String permalink,
            @Described("The relation, from the same viewpoint.") String relation,
            @Described("What happened between the two, from the same viewpoint.")
                    String timeline) {}
}
