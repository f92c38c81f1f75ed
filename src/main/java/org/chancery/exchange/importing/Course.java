package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.kernel.Alias;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.House;
import org.chancery.ledger.Said;
import org.chancery.ledger.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What the import recorded of one visit, in order, and how the entry stands now. What the source
 * published is told from the import's own entries alone: a correction by anybody else is no word of
 * the source.
 */
record Course(long entry, List<Entry> own, Said said) {
    /** The id and the record that a publication left behind. */
    record Published(Alias alias, HsgRecord record) {}

    /** The courses of all visits that ever had one of these ids. */
    static List<Course> under(Desk desk, Collection<Alias> aliases) {
        var subjects =
                desk.tagged(aliases.stream().map(Tags::alias).toList()).values().stream()
                        .flatMap(List::stream)
                        .filter(Course::isOwn)
                        .flatMap(entry -> Tags.subjectsOf(entry.tags()).stream())
                        .collect(Collectors.toSet());
        return desk.dossiers(subjects).stream().map(desk::readAll).flatMap(Course::in).toList();
    }

    private static Stream<Course> in(House.Reading reading) {
        var own =
                reading.dossier().entries().stream()
                        .filter(Course::isOwn)
                        .collect(Collectors.groupingBy(Dossier::about));
        return reading.said().stream()
                .filter(said -> isOwn(said.entry()))
                .filter(said -> said.entry().subject().equals(reading.dossier().subject()))
                .map(said -> {
                    long entry = said.entry().position();
                    return new Course(entry, own.getOrDefault(entry, List.of()), said);
                });
    }

    private static boolean isOwn(Entry entry) {
        return entry.draft().by().equals(Clerk.BY);
    }

    /** What was published up to a moment, apart from what stands under some keys; null if gone. */
    @Nullable Published published(Instant upTo, Set<String> apartFrom) {
        @Nullable Alias alias = null;
        @Nullable HsgRecord record = null;
        for (var act : own) {
            if (at(act).isAfter(upTo) || apartFrom.contains(act.draft().key())) {
                continue;
            }
            switch (act.what()) {
                case EntryRetracted _ -> alias = null;
                case EntryReidentified _ -> alias = alias(act);
                case Event word -> {
                    alias = alias(act);
                    record = worded(word);
                }
            }
        }
        return alias == null || record == null ? null : new Published(alias, record);
    }

    /** The entry as held once its source says this. */
    Held held(HsgRecord record, Instant at) {
        long last = 0;
        for (var act : own) {
            last =
                    switch (act.what()) {
                        case EntryEndorsed endorsed -> endorsed.corrects().word().position();
                        case EntryRetracted _, EntryReidentified _ -> last;
                        case Event _ -> act.position();
                    };
        }
        long standing = said.from().position();
        return new Held(
                entry,
                last,
                standing,
                record,
                standing == last ? null : said.word().said(),
                own.stream().anyMatch(act -> at(act).isAfter(at)),
                false);
    }

    private @Nullable HsgRecord worded(Event word) {
        var said =
                switch (word) {
                    case EntryCorrected correction -> correction.becomes();
                    case EntryEndorsed endorsed -> {
                        var other = this.said.words().get(endorsed.corrects().word().position());
                        yield other == null ? null : other.word().what();
                    }
                    case Event recorded -> recorded;
                };
        return said instanceof VisitRecorded visit && visit.worded() != null
                ? new HsgRecord(visit.worded())
                : null;
    }

    private static Instant at(Entry act) {
        return HsgSource.cited(act.said().sources().getFirst()).at();
    }

    private static Alias alias(Entry act) {
        return Objects.requireNonNull(act.said().sources().getFirst().alias());
    }
}
