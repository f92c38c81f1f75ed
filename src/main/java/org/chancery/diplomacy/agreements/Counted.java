package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Titled;
import org.jspecify.annotations.Nullable;

/** Several agreements that are told of together, as they were counted and listed. */
record Counted(Life life) {

    private static final Pattern NONE = Pattern.compile("[-\u2212]\\s*[0-9].*|0+");

    /** Whether a count is of one at least, or is told in words. */
    static boolean isOneAtLeast(@Nullable String count) {
        return count == null || !NONE.matcher(count.strip()).matches();
    }

    /** What it stands for, where it stands for several. */
    @Nullable Bundle bundle() {
        var count = count();
        var items = items();
        return count == null && items.isEmpty() ? null : new Bundle(count, items);
    }

    /** How many, as last told. */
    private @Nullable String count() {
        return life.all(AgreementSigned.class)
                .flatMap(word -> Stream.ofNullable(word.what().count()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** All that lists name, each once. */
    private List<Titled> items() {
        var items = new ArrayList<Titled>();
        life.all(PackageItemised.class)
                .flatMap(word -> word.what().items().stream())
                .map(Item::titled)
                .forEach(item -> add(item, items));
        return List.copyOf(items);
    }

    /** An agreement that is recorded by itself is one, whatever its title. */
    private static void add(Titled item, List<Titled> items) {
        for (int i = 0; i < items.size(); i++) {
            if (same(item, items.get(i))) {
                if (item.agreement() != null) {
                    items.set(i, item);
                }
                return;
            }
        }
        items.add(item);
    }

    private static boolean same(Titled one, Titled other) {
        return (one.agreement() == null || other.agreement() == null)
                ? one.title().equals(other.title())
                : one.agreement().equals(other.agreement());
    }

    /** Whether no more titles are listed than agreements were counted. */
    boolean fits() {
        var count = count();
        var bundle = new Bundle(count, List.of());
        return !bundle.numbered() || items().size() <= bundle.atLeast();
    }
}
