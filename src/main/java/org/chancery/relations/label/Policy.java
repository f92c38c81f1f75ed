package org.chancery.relations.label;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** Positions of the entries that any of them rests on, ascending. */
    public static SortedSet<Long> behind(List<Ruling> rulings) {
        var because = new TreeSet<Long>();
        rulings.forEach(ruling -> because.addAll(ruling.finding().because()));
        return because;
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
            return recorded(
                    first.label(), List.of(first), isDoubtful(before, first), also, undecided);
        }
        return undecided.isEmpty()
                ? recorded(otherwise, rulings, isDoubtful(rulings, null), List.of(), List.of())
                : new Label("not-recorded", null, null, null, List.of(), undecided);
    }

    /** Whether it is not certain that the rule holds, or that one before it does not. */
    private static boolean isDoubtful(List<Ruling> before, @Nullable Ruling holding) {
        return Stream.concat(having(Truth.FALSE, before).stream(), Stream.ofNullable(holding))
                .anyMatch(ruling -> ruling.finding().uncertain() != null);
    }

    private static Label recorded(
            String label,
            List<Ruling> behind,
            boolean uncertain,
            List<String> also,
            List<String> undecided) {
        return new Label(
                "recorded",
                label,
                uncertain ? true : null,
                List.copyOf(behind(behind)),
                also,
                undecided);
    }

    private static List<Ruling> having(Truth truth, List<Ruling> rulings) {
        return rulings.stream().filter(each -> each.finding().holds() == truth).toList();
    }

    private static List<String> labels(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::label).toList();
    }
}
