package org.chancery.relations;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Naming;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.projections.Form.Numbers;
import org.chancery.relations.EvidenceRows.Circle;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRow.Days;
import org.chancery.relations.FactRow.Element;

/**
 * The rows of evidence: what each entry that anybody sees adds to what is known of the states that
 * it is between, a row for each two of them. Where these are more than have a pair each, a row for
 * each of them; or, of an entry that names one state alone, one row for this and the number of the
 * {@linkplain Circle circle} of the others, each of which has a row that says so.
 */
final class EvidenceForm {
    /** Of what is of all the states that it has rows for. */
    static final int TOGETHER = 0;

    /** Of a row that says that a state is of a circle: no entry has it. */
    static final int OF_CIRCLE = 0;

    private static final Comparator<Between> IN_ORDER =
            Comparator.comparingInt(Between::a).thenComparingInt(Between::b);

    private final Reading reading;
    private final Numbers numbers;
    private final List<FactRow> rows = new ArrayList<>();
    private final List<Set<StateId>> circles = new ArrayList<>();

    private EvidenceForm(Reading reading, Numbers numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    static List<FactRow> rows(Reading reading, Numbers numbers) {
        var form = new EvidenceForm(reading, numbers);
        var about = reading.about();
        for (var said : reading.own()) {
            if (code(said.standing()) > 0) {
                form.add(said, about.apply(said));
            }
        }
        form.addCircles();
        return form.rows;
    }

    private void add(Said said, Naming about) {
        var evidence = evidence(said);
        if (about.together().size() <= Tags.MOST_STATES) {
            about.pairs()
                    .map(Between::of)
                    .sorted(IN_ORDER)
                    .forEach(between -> rows.add(evidence.of(between, TOGETHER)));
        } else if (about.ofOne()) {
            int circle = circle(about.among());
            about.named().forEach(one -> rows.add(evidence.of(Between.of(one), circle)));
        } else {
            each(about.together()).forEach(one -> rows.add(evidence.of(one, TOGETHER)));
        }
    }

    /** Each state by itself, in an order of their own: rows are numbered as they come. */
    private static Stream<Between> each(Set<StateId> states) {
        return states.stream().map(Between::of).sorted(IN_ORDER);
    }

    private int circle(Set<StateId> states) {
        if (!circles.contains(states)) {
            circles.add(states);
        }
        return circles.indexOf(states) + 1;
    }

    private void addCircles() {
        for (var states : circles) {
            int circle = circle(states);
            each(states)
                    .forEach(one ->
                            rows.add(
                                    new FactRow(
                                            one,
                                            Element.EVIDENCE,
                                            circle,
                                            OF_CIRCLE,
                                            Days.ALL,
                                            List.of(),
                                            List.of(),
                                            "")));
        }
    }

    /** What an entry says of whichever states. */
    @FunctionalInterface
    private interface Saying {
        FactRow of(Between between, int circle);
    }

    /** Valid from the day on which it may have begun, as that is from when a list shows it. */
    private Saying evidence(Said said) {
        var testimony =
                Testimony.of(said, Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE), _ -> null);
        var cites = testimony.sources().stream().map(numbers::of).toList();
        var value = value(testimony);
        return (between, circle) ->
                new FactRow(
                        between,
                        Element.EVIDENCE,
                        circle,
                        code(testimony.standing()),
                        Days.from(said.word().when()),
                        testimony.because(),
                        cites,
                        value);
    }

    /**
     * The entry; what is told of a flagged one; the number of the subject that one is merged into.
     */
    private String value(Testimony testimony) {
        if (testimony.flagged() != null) {
            return CanonicalJson.text(StrictJson.MAPPER.valueToTree(testimony.flagged()));
        }
        return Long.toString(
                testimony.standing() == Standing.MERGED
                        ? numbers.of(requireNonNull(reading.mergedInto()))
                        : testimony.entry());
    }

    /** By how an entry stands; 0 where nobody sees it. */
    private static int code(Standing standing) {
        return switch (standing) {
            case COUNTED -> 1;
            case DISPUTED -> 2;
            case FLAGGED -> 3;
            case MERGED -> 4;
            case PROPOSED -> 5;
            case RETRACTED -> 6;
            case HIDDEN -> 0;
        };
    }

    /** How an entry stands, by the code of its evidence. */
    static Standing standing(int code) {
        return switch (code) {
            case 1 -> Standing.COUNTED;
            case 2 -> Standing.DISPUTED;
            case 3 -> Standing.FLAGGED;
            case 4 -> Standing.MERGED;
            case 5 -> Standing.PROPOSED;
            case 6 -> Standing.RETRACTED;
            default -> throw new IllegalArgumentException("no standing has the code " + code);
        };
    }
}
