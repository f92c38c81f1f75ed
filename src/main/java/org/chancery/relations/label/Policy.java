package org.chancery.relations.label;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.chancery.kernel.Described;
import org.chancery.relations.elements.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A version of the table of rules by which relations are labelled.
 *
 * @param rules in the order in which they are asked
 * @param otherwise what a relation is called of which none holds
 */
public record Policy(String version, List<LabelRule> rules, String otherwise) {

    /** What became of a rule on a day. */
    @JsonPropertyOrder({"label", "finding"})
    public record Ruling(
            @Described("What the relation is called where the rule holds, and none before it.")
                    String label,
            @JsonUnwrapped Finding finding) {}

    /** What became of each rule, in order. */
    public List<Ruling> rulings(LocalDate day, Elements elements) {
        return rules.stream()
                .map(rule -> new Ruling(rule.label(), rule.condition().on(day, elements)))
                .toList();
    }

    /** The first rule that holds gives the label. */
    public Label label(LocalDate day, Elements elements) {
        var rulings = rulings(day, elements);
        var matched = having(Truth.TRUE, rulings);
        var first = matched.isEmpty() ? null : matched.getFirst();
        var before = first == null ? rulings : rulings.subList(0, rulings.indexOf(first));
        var undecided = labels(having(Truth.UNTESTABLE, before));
        if (first != null) {
            var also = labels(matched.subList(1, matched.size()));
            return recorded(first.label(), List.of(first), also, undecided);
        }
        return undecided.isEmpty()
                ? recorded(otherwise, rulings, List.of(), List.of())
                : new Label("not-recorded", null, null, null, List.of(), undecided);
    }

    private static Label recorded(
            String label, List<Ruling> behind, List<String> also, List<String> undecided) {
        var because = new TreeSet<Long>();
        @Nullable Boolean uncertain = null;
        for (var ruling : behind) {
            because.addAll(ruling.finding().because());
            uncertain = ruling.finding().uncertain() != null ? Boolean.TRUE : uncertain;
        }
        return new Label("recorded", label, uncertain, List.copyOf(because), also, undecided);
    }

    private static List<Ruling> having(Truth truth, List<Ruling> rulings) {
        return rulings.stream().filter(each -> each.finding().holds() == truth).toList();
    }

    private static List<String> labels(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::label).toList();
    }
}
