package org.chancery.relations.elements;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Titled;
import org.chancery.kernel.Subject;

/**
 * Agreements that are told of together. Those of them that are recorded by themselves are counted
 * there, and not once more.
 */
record Bundles(Kept kept) {

    /** The same accords, each of which counts on a day what no other counts. */
    Course<Accord> apart(Course<Accord> accords, LocalDate day) {
        var holding = accords.holding(day).collect(groupingBy(Held::subject));
        return new Course<>(
                accords.held().stream()
                        .map(held -> held.mayHoldOn(day) ? apart(held, holding, day) : held)
                        .toList());
    }

    private Held<Accord> apart(
            Held<Accord> held, Map<Subject, List<Held<Accord>>> holding, LocalDate day) {
        var listed =
                listed(held.what()).stream()
                        .flatMap(item -> Stream.ofNullable(item.agreement()))
                        .filter(item -> holding.containsKey(kept.id(item)))
                        .toList();
        var recorded = listed.stream().map(kept::id).distinct().map(holding::get).toList();
        var apart =
                held.saying(held.what().without(recorded.size()))
                        .alsoFor(listed.stream().map(kept::because).flatMap(List::stream).toList());
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
