package org.chancery.exchange.importing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.House;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What the import recorded of one record, in order, and how the entry stands now. What the source
 * published is told from the import's own entries alone: a correction by anybody else is no word of
 * the source.
 */
record Course(long entry, List<Entry> own, Said said, Clerk clerk) {
    /** The id and the record that a publication left behind, and where its entry then stood. */
    record Published(Alias alias, Row row, Place place) {}

    /** The courses of all records whose entries lie under some tags, and of those beside them. */
    static List<Course> under(Collection<String> tags, Desk desk, Clerk clerk) {
        var subjects =
                desk.tagged(tags).values().stream()
                        .flatMap(List::stream)
                        .filter(clerk::isOwn)
                        .flatMap(entry -> Tags.subjectsOf(entry.tags()).stream())
                        .collect(Collectors.toSet());
        return desk.dossiers(subjects).stream()
                .map(desk::readAll)
                .flatMap(reading -> in(reading, clerk))
                .toList();
    }

    private static Stream<Course> in(House.Reading reading, Clerk clerk) {
        var own =
                reading.dossier().entries().stream()
                        .filter(clerk::isOwn)
                        .collect(Collectors.groupingBy(Dossier::about));
        return reading.said().stream()
                .filter(said -> clerk.isOwn(said.entry()))
                .filter(said -> said.entry().subject().equals(reading.dossier().subject()))
                .filter(said -> clerk.isRecord(said.entry()))
                .map(said -> {
                    long entry = said.entry().position();
                    return new Course(entry, own.getOrDefault(entry, List.of()), said, clerk);
                });
    }

    /** What was published up to a moment, as far as these acts say; null if it is gone. */
    @Nullable Published published(Moment upTo, Predicate<Entry> told) {
        @Nullable Alias alias = null;
        @Nullable Row row = null;
        @Nullable Place place = null;
        for (var act : own) {
            if (at(act).compareTo(upTo) > 0 || !told.test(act)) {
                continue;
            }
            switch (act.what()) {
                case EntryRetracted _ -> alias = null;
                case EntryReidentified _ -> alias = alias(act);
                case Event _ -> {
                    alias = alias(act);
                    row = row(act);
                    place = place(act, place);
                }
            }
        }
        return alias == null || row == null || place == null
                ? null
                : new Published(alias, row, place);
    }

    /** Whether the source tells of it under an id, whenever that was published. */
    boolean isUnder(Alias alias) {
        return own.stream().anyMatch(act -> alias(act).equals(alias));
    }

    /** The record as held once its source says this. */
    Held held(Row row, Place place, Moment at) {
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
                row,
                place,
                standing == last ? null : said.word().said(),
                own.stream().anyMatch(act -> at(act).compareTo(at) > 0),
                said.standing() == Standing.RETRACTED,
                own.stream()
                        .flatMap(act -> Tags.subjectsOf(act.tags()).stream())
                        .collect(Collectors.toSet()));
    }

    private @Nullable Row row(Entry act) {
        var word = act.what() instanceof EntryEndorsed endorsed ? endorsed(endorsed) : act.word();
        return word == null ? null : clerk.series().row(alias(act), word);
    }

    private @Nullable Assertion<Event> endorsed(EntryEndorsed endorsed) {
        var other = said.words().get(endorsed.corrects().word().position());
        return other == null ? null : other.word();
    }

    private @Nullable Place place(Entry act, @Nullable Place before) {
        return act.what() instanceof EntryEndorsed
                ? before
                : clerk.series().place(act.subject(), act.word().what());
    }

    Moment at(Entry act) {
        return PublicationSource.cited(clerk.series(), act.said().sources().getFirst()).at();
    }

    static Alias alias(Entry act) {
        return Objects.requireNonNull(act.said().sources().getFirst().alias());
    }
}
