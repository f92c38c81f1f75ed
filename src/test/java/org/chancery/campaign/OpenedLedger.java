package org.chancery.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.ChanceryApplication;
import org.chancery.campaign.Audit.Place;
import org.chancery.campaign.Audit.Stored;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.chancery.testing.Content;
import org.chancery.testing.Entries;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A ledger that this process opens to read it, and serves to nobody. */
final class OpenedLedger implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    OpenedLedger(String[] settings, String... more) {
        context =
                new SpringApplicationBuilder(ChanceryApplication.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties("logging.level.root=warn")
                        .run(Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new));
    }

    PostgresEventStorageEngine engine() {
        return context.getBean(PostgresEventStorageEngine.class);
    }

    /** Reads every entry. */
    List<Stored> entries() {
        return stored(context.getBean(LedgerReader.class));
    }

    /** All that is said. */
    List<List<String>> content() {
        return Content.of(context.getBean(LedgerReader.class));
    }

    static List<Stored> stored(LedgerReader reader) {
        return Entries.of(reader).stream().map(OpenedLedger::stored).toList();
    }

    private static Stored stored(Entry entry) {
        return new Stored(new Place(entry.position(), entry.eventId()), entry.draft().key());
    }

    @Override
    public void close() {
        context.close();
    }
}
