package org.chancery.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.chancery.exchange.importing.Importers;
import org.chancery.exchange.importing.Mapping;
import org.chancery.exchange.importing.Tally;
import org.chancery.ledger.House;
import org.chancery.ledger.wiring.Gateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Records the sample in a ledger that is empty, before anybody is served. Its first command tells
 * that it was begun, its last that it is whole: between the two it is gone on with. What another
 * version of the sample began is left as it is: much of it is there under other keys.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "chancery.sample", matchIfMissing = true)
final class SampleLedger implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLedger.class);

    private final House house;
    private final Gateway gateway;
    private final Importers importers;
    private volatile boolean running;

    SampleLedger(House house, Gateway gateway, Importers importers) {
        this.house = house;
        this.gateway = gateway;
        this.importers = importers;
    }

    @Override
    public void start() {
        running = true;
        var commands = SampleCommand.all();
        boolean begun = gateway.last() == 0 || commands.getFirst().isIn(gateway);
        if (!begun || commands.getLast().isIn(gateway)) {
            return;
        }
        commands.getFirst().record(gateway, house);
        importVisits();
        commands.forEach(command -> command.record(gateway, house));
        LOG.info("The sample is recorded: --chancery.sample=false leaves an empty ledger empty");
    }

    private void importVisits() {
        try {
            var report =
                    importers
                            .importer("hsg-visits-revisions", false)
                            .run(SampleCommand.visits(), Mapping.COMMITTED, new Tally());
            if (report.refusedInAll() > 0) {
                LOG.error(
                        "The sample is not whole: lines of it were refused\n{}",
                        report.text("visits"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
