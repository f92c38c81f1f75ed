package org.chancery.relations;

import static org.chancery.relations.KnownRows.KNOWN;
import static org.chancery.relations.KnownRows.between;
import static org.chancery.relations.KnownRows.ofEach;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Standing;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.KnownRows.Parameters;
import org.jspecify.annotations.Nullable;

/** What entries that name states add to the evidence on them, and of which states there is any. */
record EvidenceRows(KnownRows known) {
    /** The evidence on pairs that counts and is said by one entry alone. */
    static final String ALIKE =
            "f.element = 2 and f.b > 0 and f.code = 1 and cardinality(f.because) = 1";

    /** All other. */
    static final String UNLIKE =
            "f.element = 2 and (f.b = 0 or f.code > 1 or cardinality(f.because) > 1)";

    /** Whose words count. */
    private static final String SPEAKING =
            ofEach(
                    "f.a, f.b, f.subject",
                    "f.subject = any (?) and f.element = 2 and f.code <= 2 and " + KNOWN);

    private static final String NAMED =
            """
            select distinct f.a, f.b from read_model.fact f where %1$s and %3$s and f.valid_from <= ? %%1$s
            union
            select distinct f.a, f.b from read_model.fact f where %2$s and f.b > 0 and %3$s and f.valid_from <= ? %%1$s
            """
                    .formatted(ALIKE, UNLIKE, KNOWN);

    private static final String NAMED_AS_OTHER =
            "select distinct f.a, f.b from read_model.fact f where f.element = 2 and f.b > 0 and %s and f.valid_from <= ? and f.b = ?"
                    .formatted(KNOWN);

    /**
     * Some of the states between which a subject is, where they are more than have a pair each.
     *
     * @param subject its number
     * @param number from 1 on: who speaks for another may be between other states; {@link
     *     EvidenceForm#TOGETHER} of none
     */
    record Circle(long subject, int number) {
        boolean isNone() {
            return number == EvidenceForm.TOGETHER;
        }
    }

    /**
     * A row of evidence.
     *
     * @param circle with whose states it has to do; none where with those that have a row of it
     */
    record Told(
            Circle circle,
            Between between,
            Standing standing,
            List<Long> because,
            List<Long> cites,
            String value) {

        /** The number of the subject whose it is. */
        long subject() {
            return circle.subject();
        }

        /** The same whichever of its states it stands under. */
        Told apartFromStates() {
            return new Told(circle, Between.NONE, standing, because, cites, value);
        }
    }

    /**
     * Rows of evidence that count, each of one entry, which cite the same.
     *
     * @param newest position of the last of these entries
     */
    record ToldAlike(List<Long> cites, int words, long newest) {}

    /** Which of these subjects say something that counts, by their numbers. */
    Map<Between, Set<Long>> speaking(Collection<Between> asked, Collection<Long> subjects)
            throws SQLException {
        var speaking = new HashMap<Between, Set<Long>>();
        if (!subjects.isEmpty()) {
            known.run(
                    SPEAKING,
                    known.parameters().between(asked).numbers(subjects).known(),
                    rows ->
                            speaking.computeIfAbsent(between(rows, 1), _ -> new HashSet<>())
                                    .add(rows.getLong(3)));
        }
        return speaking;
    }

    /** Between which states a list as of a day shows something; those of a state, or all. */
    Set<Between> named(@Nullable StateId state, LocalDate day) throws SQLException {
        var named = new HashSet<Between>();
        if (state == null) {
            named(
                    NAMED.formatted(""),
                    known.parameters().known().days(day).known().days(day),
                    named);
        } else {
            named(
                    NAMED.formatted("and f.a = ?"),
                    known.parameters()
                            .known()
                            .days(day)
                            .number(state.number())
                            .known()
                            .days(day)
                            .number(state.number()),
                    named);
            named(
                    NAMED_AS_OTHER,
                    known.parameters().known().days(day).number(state.number()),
                    named);
        }
        named.addAll(WideRows.shown(known, day).of(state));
        return named;
    }

    private void named(String sql, Parameters parameters, Set<Between> named) throws SQLException {
        known.run(sql, parameters, rows -> named.add(between(rows, 1)));
    }
}
