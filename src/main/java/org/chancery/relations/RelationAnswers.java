package org.chancery.relations;

import java.time.Duration;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.wiring.Archive;
import org.chancery.projections.ReadModels;

/**
 * Answers from the table of facts whatever it can answer, and the rest on demand: what asks for
 * sources or a day of publication, and what the table does not reach yet. Both answer the same.
 */
public final class RelationAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Archive archive;
    private final Relations relations;
    private final ReadModels models;
    private final FactTable table;

    public RelationAnswers(Archive archive, House house, ReadModels models, FactTable table) {
        this.archive = archive;
        this.relations = new Relations(house);
        this.models = models;
        this.table = table;
    }

    /** The relation of two states at a viewpoint. */
    public RelationStatus status(Pair pair, Viewpoint viewpoint) {
        return viewpoint.hearsAll() && models.await(viewpoint.position(), PATIENCE)
                ? tabled(pair, viewpoint)
                : onDemand(pair, viewpoint);
    }

    RelationStatus tabled(Pair pair, Viewpoint viewpoint) {
        return models.read(connection ->
                new FactQuery(table, connection, pair, viewpoint.position())
                        .status(viewpoint.asOf()));
    }

    RelationStatus onDemand(Pair pair, Viewpoint viewpoint) {
        return archive.ask(viewpoint.position(), desk -> relations.status(pair, viewpoint, desk));
    }
}
