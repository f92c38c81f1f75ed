package org.chancery.relations;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.projections.Form.Numbers;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRow.Days;
import org.chancery.relations.FactRow.Element;

/**
 * The rows of evidence: what each entry that anybody sees adds to what is known of the states that
 * it names. One that names more states than have a pair each says it of each state.
 */
final class EvidenceForm {
    private EvidenceForm() {}

    static List<FactRow> rows(Reading reading, Numbers numbers) {
        var rows = new ArrayList<FactRow>();
        var all = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        var about = reading.about();
        for (var said : reading.own()) {
            if (code(said.standing()) > 0) {
                var testimony = Testimony.of(said, all, _ -> null);
                evidence(
                        said,
                        about.apply(said),
                        testimony,
                        value(testimony, reading, numbers),
                        numbers,
                        rows);
            }
        }
        return rows;
    }

    private static void evidence(
            Said said,
            Set<StateId> about,
            Testimony testimony,
            String value,
            Numbers numbers,
            List<FactRow> rows) {
        var states = about.stream().sorted(Comparator.comparingInt(StateId::number)).toList();
        if (states.size() > Tags.MOST_STATES) {
            states.forEach(state ->
                    rows.add(evidence(Between.of(state), said, testimony, value, numbers)));
            return;
        }
        Pair.among(states)
                .forEach(pair ->
                        rows.add(evidence(Between.of(pair), said, testimony, value, numbers)));
    }

    /** Valid from the day on which it may have begun, as that is from when a list shows it. */
    private static FactRow evidence(
            Between between, Said said, Testimony testimony, String value, Numbers numbers) {
        var shown = Days.from(said.word().when());
        return new FactRow(
                between,
                Element.EVIDENCE,
                0,
                code(testimony.standing()),
                shown,
                testimony.because(),
                testimony.sources().stream().map(numbers::of).toList(),
                value);
    }

    /**
     * The entry; what is told of a flagged one; the number of the subject that one is merged into.
     */
    private static String value(Testimony testimony, Reading reading, Numbers numbers) {
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
