package org.chancery.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.audit.Because;
import org.chancery.kernel.Described;
import org.chancery.ledger.codec.BadInput;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.label.Policy;
import org.chancery.relations.label.Policy.Ruling;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands behind a place of an answer.
 *
 * @param positions of the entries that make it so, or of which it names some
 * @param adds members of the evidence by which what entries add up to is told there
 */
record Explanation(
        JsonNode says, @Nullable List<Ruling> rules, Set<Long> positions, Set<String> adds) {
    static final String PARAMETER = "element";
    static final String LABEL = "label";

    private static final JsonPointer EVIDENCE = pointer("evidence");
    private static final Set<JsonPointer> NAMING =
            Set.of(
                    pointer("/evidence/coverage"),
                    pointer("/evidence/disputed"),
                    pointer("/evidence/flagged"));

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
                                    "'%s' is no part of this answer: write an element, such as contact, or a JSON pointer, which begins with a slash, such as /contact/lastVisit; the elements are %s"
                                            .formatted(
                                                    element,
                                                    String.join(", ", answer.propertyNames())))));
        }
        if (inside(place, pointer(LABEL))) {
            return new Explanation(says, rulings, Policy.behind(rulings), Set.of());
        }
        if (inside(place, EVIDENCE) && NAMING.stream().noneMatch(part -> inside(place, part))) {
            return new Explanation(says, null, Set.of(), added(answer, place));
        }
        return new Explanation(says, null, behind(answer, place), Set.of());
    }

    /** The member of the evidence that a place is, or all of them. */
    private static Set<String> added(JsonNode answer, JsonPointer place) {
        return place.equals(EVIDENCE)
                ? Set.copyOf(answer.at(EVIDENCE).propertyNames())
                : Set.of(place.last().getMatchingProperty());
    }

    private static boolean inside(JsonPointer place, JsonPointer part) {
        return (place + "/").startsWith(part + "/");
    }

    private static JsonPointer pointer(String element) {
        return element.startsWith("/")
                ? JsonPointer.compile(element)
                : JsonPointer.empty().appendProperty(element);
    }

    /** The reasons of a place, the entries that it flags, or the positions that are all it says. */
    private static Set<Long> behind(JsonNode answer, JsonPointer place) {
        var says = answer.at(place);
        var positions = new HashSet<>(Because.of(answer, place));
        says.findValues("entry").forEach(each -> positions.add(each.longValue()));
        if (says.isArray()) {
            says.valueStream()
                    .filter(JsonNode::isNumber)
                    .forEach(each -> positions.add(each.longValue()));
        }
        return positions;
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
                            "Of a label and its parts: every rule in order, whether it holds, and what is known of what it asks; of all else left out.")
                    @Nullable List<Ruling> rules,
            @Described("How many entries are behind it, of those that may be seen from there.")
                    long behind,
            @Described("These, in the order of the world; the first 1,000 of them.")
                    List<TimelineItem> entries) {}

    /** Where to go from here. */
    record Links(
            @Described("Answers this for ever.") String permalink,
            @Described("The relation, from the same viewpoint.") String relation,
            @Described("What happened between the two, from the same viewpoint.")
                    String timeline) {}
}
