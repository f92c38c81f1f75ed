package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chancery.kernel.Pair;
import org.chancery.relations.Lineage;
import org.jspecify.annotations.Nullable;

/** What is asked of a pair: of itself alone, or also of the pairs that came before it. */
record AskedLineage(Pair pair, boolean lineage) {
    static final String PARAMETER = "lineage";
    static final Set<String> PARAMETERS = Set.of(PARAMETER);

    private static final Function<String, Boolean> CHOICE = Choice.of(List.of(false, true));

    static AskedLineage of(Pair pair, Parameters parameters) {
        return new AskedLineage(pair, Boolean.TRUE.equals(parameters.read(PARAMETER, CHOICE)));
    }

    /** Whether a table needs a column for the pair. */
    static boolean in(HttpServletRequest request) {
        return "true".equals(request.getParameter(PARAMETER));
    }

    /** The pairs that are asked for, oldest first. */
    List<Pair> pairs() {
        return lineage ? Lineage.through(pair) : List.of(pair);
    }

    /** What an item says of the pair that it is of; nothing where that is plain. */
    @Nullable List<String> codes(Pair of) {
        return lineage ? RelationItem.codes(of) : null;
    }
}
