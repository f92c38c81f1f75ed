package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chancery.audit.Asked;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.BadInput.Problem;
import org.chancery.ledger.codec.CommandJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a replay is asked to tell again: one pair, a state's relations, or all. */
record ReplayBody(Asked asked, boolean step) {
    private static final String PAIR = "pair";
    private static final String STATE = "state";
    private static final String STEP = "step";
    private static final Set<String> KNOWN = Set.of(PAIR, STATE, STEP);

    /**
     * Reads it.
     *
     * @throws BadInput naming every member that is unknown or unreadable
     */
    static ReplayBody read(byte[] json) {
        var body = CommandJson.object(json, "the body");
        var problems = new ArrayList<Problem>();
        for (var name : body.propertyNames()) {
            if (!KNOWN.contains(name)) {
                problems.add(
                        new Problem(
                                "/" + name, "is not known here; known are pair, state and step"));
            }
        }
        var pair = text(body.get(PAIR), PAIR, Pair::parse, problems);
        var state = text(body.get(STATE), STATE, StateId::parse, problems);
        var step = body.get(STEP);
        if (body.has(PAIR) && body.has(STATE)) {
            problems.add(new Problem("/state", "goes without pair: one pair, or all of a state"));
        }
        if (step != null && !step.isBoolean()) {
            problems.add(new Problem("/step", "is true or false"));
        }
        boolean steps = step != null && step.isBoolean() && step.booleanValue();
        if (steps && !body.has(PAIR)) {
            problems.add(new Problem("/step", "goes with a pair: one is gone through at a time"));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        if (pair != null) {
            return new ReplayBody(new Asked.OfPair(pair), steps);
        }
        return new ReplayBody(state == null ? new Asked.OfAll() : new Asked.OfState(state), false);
    }

    private static <T> @Nullable T text(
            @Nullable JsonNode sent,
            String name,
            Function<String, T> reader,
            List<Problem> problems) {
        if (sent == null) {
            return null;
        }
        try {
            if (sent.isString()) {
                return reader.apply(sent.stringValue());
            }
            problems.add(new Problem("/" + name, "is a string"));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("/" + name, String.valueOf(e.getMessage())));
        }
        return null;
    }
}
