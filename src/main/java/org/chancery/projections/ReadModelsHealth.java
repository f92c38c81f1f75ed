package org.chancery.projections;

import org.chancery.ledger.store.Positions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the tables follow the ledger. A subject that cannot be folded stands as it stood before;
 * everything else is answered in full, so that is no reason to take the server away.
 */
public final class ReadModelsHealth implements HealthIndicator {
    private static final Status PARTIAL =
            new Status("PARTIAL", "answered, though not all of it as it should be");

    private static final String OUTDATED =
            "a newer version of the program made the tables: answers are folded on demand";

    private final ReadModels models;
    private final Positions positions;

    public ReadModelsHealth(ReadModels models, Positions positions) {
        this.models = models;
        this.positions = positions;
    }

    @Override
    public Health health() {
        var trouble = models.trouble();
        if (trouble != null) {
            return Health.down().withDetail("reason", trouble).build();
        }
        var parked = models.parked();
        var health = parked.isEmpty() && !models.outdated() ? Health.up() : Health.status(PARTIAL);
        if (!parked.isEmpty()) {
            health.withDetail("parked", parked);
        }
        if (models.outdated()) {
            return health.withDetail("outdated", OUTDATED).build();
        }
        long covered = models.covered();
        return covered < 0
                ? health.withDetail("building", true).build()
                : health.withDetail("position", covered)
                        .withDetail("behind", Math.max(0, positions.last() - covered))
                        .build();
    }
}
