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
 * @param positions of the entries that make it so; absent where all that touch the pair do
 */
record Explanation(JsonNode says, @Nullable List<Ruling> rules, @Nullable Set<Long> positions) {
    static final String PARAMETER = "element";
    static final String LABEL = "label";

    private static final JsonPointer EVIDENCE = pointer("evidence");
    private static final Set<JsonPointer> NAMING =
            Set.of(pointer("/evidence/disputed"), pointer("/evidence/flagged"));

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
        if (place.equals(pointer(LABEL))) {
            return new Explanation(says, rulings, behind(rulings));
        }
        return new Explanation(says, null, adds(place) ? null : behind(answer, place));
    }

    /** Whether a place adds up what all entries say, and names none of them. */
    private static boolean adds(JsonPointer place) {
        return inside(place, EVIDENCE) && NAMING.stream().noneMatch(part -> inside(place, part));
    }

    private static boolean inside(JsonPointer place, JsonPointer part) {
        return (place + "/").startsWith(part + "/");
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
