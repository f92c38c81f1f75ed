package org.chancery.exchange.importing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.ChanceryApplication;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.wiring.Archive;
import org.chancery.testing.Client;
import org.chancery.testing.Content;
import org.chancery.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A served ledger on a database of its own, into which visits are imported. */
final class VisitsLedger implements AutoCloseable {
    private static final Series VISITS = new HsgVisits();

    private final ConfigurableApplicationContext context;

    VisitsLedger() {
        this(TestDatabase.fresh());
    }

    VisitsLedger(TestDatabase database, String... more) {
        var settings = settings(database);
        settings.addAll(List.of(more));
        settings.add("--server.port=0");
        context =
                new SpringApplicationBuilder(ChanceryApplication.class)
                        .logStartupInfo(false)
                        .properties("logging.level.root=warn")
                        .run(settings.toArray(String[]::new));
    }

    /** What makes the program run on a database. */
    static List<String> settings(TestDatabase database) {
        var settings = new ArrayList<String>();
        database.register((name, value) -> settings.add("--" + name + "=" + value.get()));
        return settings;
    }

    /** A hand-made file in the form of the real one, with a line that is cut off. */
    static Path sample() {
        try {
            var name = "hsg-visits-sample.jsonl";
            return Path.of(Objects.requireNonNull(VisitsLedger.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportReport imported(Path file) throws IOException {
        return imported(file, Mapping.COMMITTED);
    }

    ImportReport imported(Path file, Mapping mapping) throws IOException {
        return imported(VISITS, file, mapping, false);
    }

    /** As an import would report, which records nothing. */
    ImportReport rehearsed(Path file) throws IOException {
        return rehearsed(VISITS, file);
    }

    ImportReport rehearsed(Series series, Path file) throws IOException {
        return imported(series, file, Mapping.COMMITTED, true);
    }

    ImportReport imported(Series series, Path file) throws IOException {
        return imported(series, file, Mapping.COMMITTED, false);
    }

    private ImportReport imported(Series series, Path file, Mapping mapping, boolean dryRun)
            throws IOException {
        return context.getBean(Importers.class)
                .importer(series.format(), dryRun)
                .run(Files.newInputStream(file), mapping, new Tally());
    }

    ImportReport imported(List<String> lines) throws IOException {
        return imported(VISITS, lines);
    }

    ImportReport imported(Series series, List<String> lines) throws IOException {
        var file = Files.createTempFile("revisions-", ".jsonl");
        try {
            Files.write(file, lines);
            return imported(series, file);
        } finally {
            Files.delete(file);
        }
    }

    Client client() {
        return new Client(
                Integer.parseInt(
                        Objects.requireNonNull(
                                context.getEnvironment().getProperty("local.server.port"))));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Archive archive() {
        return context.getBean(Archive.class);
    }

    long head() {
        return archive().head().position();
    }

    /** The visits that ever had an id of the source, in the order in which they came. */
    List<Subject> visits(String id) {
        return entries(id).stream().map(Entry::subject).distinct().toList();
    }

    /** The entries under an id of the source. */
    List<Entry> entries(String id) {
        return entries(VISITS, id);
    }

    List<Entry> entries(Series series, String id) {
        var tag = Tags.alias(new Alias(series.key(), id));
        return archive().ask(head(), desk -> desk.tagged(tag));
    }

    /** When a visit took place, as published by a day. */
    List<String> when(Subject visit, String publishedBy) {
        return when(visit, publishedBy, new SourceFilter.All());
    }

    /** The same by some sources alone. */
    List<String> when(Subject visit, String publishedBy, SourceFilter sources) {
        long head = head();
        var viewpoint =
                new Viewpoint(LocalDate.of(2026, 1, 1), head, Moment.parse(publishedBy), sources);
        return archive().ask(head, desk -> desk.read(visit, viewpoint)).history().stream()
                .map(word -> String.valueOf(word.when()))
                .toList();
    }

    /** All that is said, apart from what is made at recording. */
    List<List<String>> content() {
        return Content.of(context.getBean(LedgerReader.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
