package org.chancery.relations;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Awaited;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.Fact.Published;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Spell;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of facts: what a subject says of a pair of states, or by itself.
 *
 * @param direction 1 from a to b, 2 from b to a, 0 neither; of evidence on one state alone the
 *     number of the circle with which it has to do, 0 where with the other states of its rows
 * @param code what the element sorts and chooses by
 * @param valid the widest range of days in which it may hold
 * @param because of evidence, positions of the entries behind it; a fact names its own
 * @param cites of evidence, numbers of the sources behind it
 * @param value a fact as JSON, its members in the order of its shape
 */
record FactRow(
        Between between,
        Element element,
        int direction,
        int code,
        Days valid,
        List<Long> because,
        List<Long> cites,
        String value) {

    /**
     * Which states are meant, by their numbers.
     *
     * @param a the one state, the lesser; 0 where none is meant
     * @param b the other; 0 where one state alone is meant, or none
     */
    record Between(int a, int b) {
        static final Between NONE = new Between(0, 0);

        static Between of(Pair pair) {
            return of(pair.a(), pair.b());
        }

        static Between of(StateId one, StateId other) {
            return new Between(
                    Math.min(one.number(), other.number()), Math.max(one.number(), other.number()));
        }

        static Between of(StateId one) {
            return new Between(one.number(), 0);
        }

        /** Whether one state alone is meant. */
        boolean isOfOne() {
            return a > 0 && b == 0;
        }

        boolean has(StateId state) {
            return a == state.number() || b == state.number();
        }

        Pair pair() {
            return new Pair(StateId.numbered(a), StateId.numbered(b));
        }
    }

    /** What a row is for; the codes stand in the table. */
    enum Element {
        PUBLISHED(1, Published.class),
        EVIDENCE(2, Fact.class),
        VISIT(3, StopMade.class),
        TIES(4, TiesHeld.class),
        RECOGNITION(5, Recognised.class),
        MISSION(6, Represented.class),
        HEAD(7, Headed.class),
        EXPULSION(8, Expelled.class),
        PARTNERSHIP(9, Partnered.class),
        AGREEMENT(10, Agreed.class),
        PARTY(11, PartyTo.class),
        MEASURE(12, MeasureKept.class),
        HOSTILITIES(13, Fought.class),
        ON_THE_WAY(14, OnTheWay.class),
        PLAN(15, StopPlanned.class),
        CLAIM(16, Claimed.class),
        COVERAGE(17, Covered.class),
        BARRED(18, Barred.class),
        EXPECTATION(19, Expected.class),
        FULFILMENT(20, Fulfilled.class),
        MERGED(21, Merged.class),
        ACCESSION(22, Acceded.class),
        ACCEPTANCE(23, Accepted.class),
        ATTENDANCE(24, Attended.class),
        CONFERENCE_PLAN(25, ConferencePlanned.class),
        ADDRESS_PLAN(26, AddressPlanned.class);

        private final int code;
        private final Class<? extends Fact> shape;

        Element(int code, Class<? extends Fact> shape) {
            this.code = code;
            this.shape = shape;
        }

        /** The one that holds facts such as this; of what no relation is told by there is none. */
        static @Nullable Element of(Fact fact) {
            return switch (fact) {
                case PersonKnown _, OfficeHeld _, Awaited _, ConferenceKnown _ -> null;
                case Published _ -> PUBLISHED;
                case StopMade _ -> VISIT;
                case TiesHeld _ -> TIES;
                case Recognised _ -> RECOGNITION;
                case Represented _ -> MISSION;
                case Headed _ -> HEAD;
                case Expelled _ -> EXPULSION;
                case Partnered _ -> PARTNERSHIP;
                case Agreed _ -> AGREEMENT;
                case PartyTo _ -> PARTY;
                case MeasureKept _ -> MEASURE;
                case Fought _ -> HOSTILITIES;
                case OnTheWay _ -> ON_THE_WAY;
                case StopPlanned _ -> PLAN;
                case Claimed _ -> CLAIM;
                case Covered _ -> COVERAGE;
                case Barred _ -> BARRED;
                case Expected _ -> EXPECTATION;
                case Fulfilled _ -> FULFILMENT;
                case Acceded _ -> ACCESSION;
                case Accepted _ -> ACCEPTANCE;
                case Merged _ -> MERGED;
                case Attended _ -> ATTENDANCE;
                case ConferencePlanned _ -> CONFERENCE_PLAN;
                case AddressPlanned _ -> ADDRESS_PLAN;
            };
        }

        Class<? extends Fact> shape() {
            return shape;
        }

        int code() {
            return code;
        }

        static Element of(int code) {
            for (var element : values()) {
                if (element.code == code) {
                    return element;
                }
            }
            throw new IllegalArgumentException("no element has the code " + code);
        }
    }

    /**
     * Days from one on up to another, which is not among them.
     *
     * @param from {@link LocalDate#MIN} where open
     * @param to {@link LocalDate#MAX} where open
     */
    record Days(LocalDate from, LocalDate to) {
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
        static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);
        static final Days NONE = new Days(LocalDate.MAX, LocalDate.MIN);

        static Days of(When when) {
            return new Days(when.earliestStart(), after(when.latestEnd()));
        }

        static Days of(Spell spell) {
            return new Days(spell.from(), spell.to());
        }

        static Days from(@Nullable When when) {
            return new Days(when == null ? LocalDate.MIN : when.earliestStart(), LocalDate.MAX);
        }

        /** No day can be asked for after the last one that has four figures for its year. */
        private static LocalDate after(LocalDate day) {
            if (day.equals(LocalDate.MIN)) {
                return day;
            }
            return day.isBefore(LAST) ? day.plusDays(1) : LocalDate.MAX;
        }
    }
}
