package org.chancery.relations.elements;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.facts.Fact.Titled;
import org.chancery.kernel.Subject;

/**
 * Agreements that are told of together. Those of them that are recorded by themselves are counted
 * there, and not once more.
 */
final class Bundles {
    private Bundles() {}

    /** The same accords, each of which counts on a day what no other counts. */
    static Course<Accord> apart(Course<Accord> accords, LocalDate day) {
        var holding = accords.holding(day).collect(groupingBy(Held::subject));
        return new Course<>(
                accords.held().stream()
                        .map(held -> held.mayHoldOn(day) ? apart(held, holding, day) : held)
                        .toList());
    }

    private static Held<Accord> apart(
            Held<Accord> held, Map<Subject, List<Held<Accord>>> holding, LocalDate day) {
        var recorded =
                listed(held.what()).stream()
                        .map(Titled::agreement)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(holding::get)
                        .filter(Objects::nonNull)
                        .toList();
        var apart = held.saying(held.what().without(recorded.size()));
        for (var each : recorded) {
            var because = each.stream().flatMap(one -> one.because().stream()).toList();
            apart =
                    each.stream().allMatch(one -> one.uncertainOn(day))
                            ? apart.doubtedFor(because)
                            : apart.alsoFor(because);
        }
        return apart;
    }

    private static List<Titled> listed(Accord accord) {
        var bundle = accord.treaty().bundle();
        return bundle == null ? List.of() : bundle.items();
    }
}
