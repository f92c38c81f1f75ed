package org.chancery.cli;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.exchange.importing.Importers;
import org.chancery.exchange.importing.Mapping;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports into a data directory that nobody serves: this process opens it. */
final class OwnLedger implements LedgerForImport {
    private final ConfigurableApplicationContext context;
    private final boolean dryRun;
    private final Mapping mapping;

    OwnLedger(Class<?> application, String[] settings, boolean dryRun, Mapping mapping) {
        this.context = Offline.open(application, settings);
        this.dryRun = dryRun;
        this.mapping = mapping;
    }

    @Override
    public ImportStatus run(String format, Path file, IntConsumer done) {
        return context.getBean(Importers.class).run(format, file, dryRun, mapping, done);
    }

    @Override
    public void close() {
        context.close();
    }
}
