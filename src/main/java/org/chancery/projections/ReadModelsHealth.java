package org.chancery.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the tables follow the ledger. A subject that cannot be folded stands as it stood before;
 * everything else is answered in full, so that is no reason to take the server away.
 */
public final class ReadModelsHealth implements HealthIndicator {
    private static final Status PARTIAL =
            new Status("PARTIAL", "some subjects stand without their newest entries");

    private final ReadModels models;

    public ReadModelsHealth(ReadModels models) {
        this.models = models;
    }

    @Override
    public Health health() {
        var trouble = models.trouble();
        if (trouble != null) {
            return Health.down().withDetail("reason", trouble).build();
        }
        var parked = models.parked();
        var health =
                parked.isEmpty()
                        ? Health.up()
                        : Health.status(PARTIAL).withDetail("parked", parked);
        long covered = models.covered();
        return covered < 0
                ? health.withDetail("building", true).build()
                : health.withDetail("position", covered).build();
    }
}
