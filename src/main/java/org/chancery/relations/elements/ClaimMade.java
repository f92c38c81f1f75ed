package org.chancery.relations.elements;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Leader;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

@Described("A claim about the two. It counts for nothing.")
public record ClaimMade(
        @Described("Its id in the register of claims.") String claim,
        @Described("Who claims it.") Leader claimant,
        @Described("What is claimed, in our words.") String text,
        @Described("What sort of claim it is.") @Nullable ClaimKind kind,
        @Described("The element that it speaks of.") @Nullable RelationElement element,
        @Described("The value that it gives, as worded.") @Nullable String value,
        @Described("The day on which it was made, in EDTF, where it is known.")
                @Nullable String when,
        @Described("What became of it by the day; left out where it is not settled.")
                @Nullable ClaimOutcome outcome,
        @Described(
                        "True where it may have been made, or settled so, only after the day; else left out.")
                @Nullable Boolean uncertain,
        @Described("Positions of the entries that make it so, ascending.") List<Long> because) {

    private static final Comparator<Held<Claimed>> SETTLED_LAST =
            Comparator.<Held<Claimed>, Boolean>comparing(held -> held.what().outcome() != null)
                    .thenComparing(Held.LATEST);

    /** Each as it stands on a day once it is made; one that may be settled by then, as settled. */
    static List<ClaimMade> on(LocalDate day, Course<Claimed> course) {
        return course
                .holding(day)
                .filter(held -> When.begunBy(held.what().claim().when(), day))
                .collect(
                        toMap(
                                Held::subject,
                                held -> held,
                                BinaryOperator.maxBy(SETTLED_LAST),
                                LinkedHashMap::new))
                .values()
                .stream()
                .map(held -> of(held, day))
                .toList();
    }

    private static ClaimMade of(Held<Claimed> held, LocalDate day) {
        var claim = held.what().claim();
        var when = claim.when();
        boolean uncertain = held.uncertainOn(day) || (when != null && Turns.doubtful(when, day));
        return new ClaimMade(
                held.subject().id(),
                Leader.of(claim.claimant()),
                claim.text(),
                claim.kind(),
                claim.about().element(),
                claim.about().value(),
                when == null ? null : when.toString(),
                held.what().outcome(),
                uncertain ? true : null,
                held.because());
    }

    /** What is vaguely settled is told from the day on which it was made. */
    static Stream<LocalDate> turningDays(Course<Claimed> course) {
        return Stream.concat(
                course.turningDays(),
                course.held().stream()
                        .flatMap(held -> Stream.ofNullable(held.what().claim().when()))
                        .flatMap(Turns::begun));
    }
}
