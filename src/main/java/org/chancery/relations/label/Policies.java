package org.chancery.relations.label;

import static org.chancery.relations.label.Conditions.ALLIED;
import static org.chancery.relations.label.Conditions.AMBASSADOR;
import static org.chancery.relations.label.Conditions.COMPREHENSIVE_MEASURE;
import static org.chancery.relations.label.Conditions.HEAD_RECALLED;
import static org.chancery.relations.label.Conditions.HOSTILITIES;
import static org.chancery.relations.label.Conditions.STAFF_EXPELLED;
import static org.chancery.relations.label.Conditions.all;
import static org.chancery.relations.label.Conditions.any;
import static org.chancery.relations.label.Conditions.bilateralInForce;
import static org.chancery.relations.label.Conditions.diplomatic;
import static org.chancery.relations.label.Conditions.headVisited;
import static org.chancery.relations.label.Conditions.partners;
import static org.chancery.relations.label.Conditions.partnersFrom;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.facts.Rung;
import org.chancery.facts.TiesStage;
import org.jspecify.annotations.Nullable;

/**
 * The tables of rules that can be asked for, side by side, the newest last. A table that was
 * published is never changed: another rule is another version.
 */
public record Policies(List<Policy> versions) {
    private static final Policy ONE =
            new Policy(
                    "1",
                    List.of(
                            new LabelRule("hostile", HOSTILITIES),
                            new LabelRule("severed", diplomatic(TiesStage.SEVERED)),
                            new LabelRule(
                                    "strained",
                                    any(
                                            diplomatic(TiesStage.INTERRUPTED),
                                            HEAD_RECALLED,
                                            STAFF_EXPELLED,
                                            COMPREHENSIVE_MEASURE)),
                            new LabelRule("no-relations", diplomatic(TiesStage.NEVER)),
                            new LabelRule("allied", ALLIED),
                            new LabelRule(
                                    "strategic-active",
                                    all(partnersFrom(Rung.STRATEGIC), headVisited())),
                            new LabelRule("strategic-dormant", partnersFrom(Rung.STRATEGIC)),
                            new LabelRule("cooperative", any(partners(), bilateralInForce(5))),
                            new LabelRule("normal", AMBASSADOR)),
                    "limited");

    /** All that were published. */
    public static final Policies PUBLISHED = new Policies(List.of(ONE));

    public Policy current() {
        return versions.getLast();
    }

    /**
     * The one of a version; absent for the current one.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Policy of(@Nullable String version) {
        if (version == null) {
            return current();
        }
        return versions.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "policy '%s' is not one of [%s]"
                                        .formatted(
                                                version,
                                                versions.stream()
                                                        .map(Policy::version)
                                                        .collect(Collectors.joining(", ")))));
    }
}
