package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.CoverageEvent.CoverageDeclared;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of coverages. */
public final class Coverages {
    public static final Capability<?, CoverageCommand, CoverageEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.COVERAGE,
                    CoverageCommand.class,
                    CoverageEvent.class,
                    Coverage.NONE,
                    1,
                    List.of(CoverageRule.values()),
                    List.of(CoverageDeclared.class));

    private Coverages() {}
}
