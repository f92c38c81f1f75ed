package org.chancery.ledger.wiring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.store.Head;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.OpenedEntry;
import org.chancery.ledger.store.TaggedEntry;
import org.jspecify.annotations.Nullable;

/** The ledger as questions read it, up to a position. */
public final class Archive {
    private static final int STRIDE = 50_000;
    private static final int AT_A_TIME = 250;

    private final House house;
    private final LedgerReader reader;
    private volatile @Nullable String identity;

    Archive(House house, LedgerReader reader) {
        this.house = house;
        this.reader = reader;
    }

    /** Answers a pure question from the entries up to a position. */
    public <T> T ask(long upTo, Function<Desk, T> question) {
        return Desk.ask(house, upTo, upTo(upTo), question);
    }

    /**
     * The same, from so many entries at most.
     *
     * @throws org.chancery.ledger.TooMany when it would take more
     */
    public <T> T ask(long upTo, int most, Function<Desk, T> question) {
        return Desk.ask(house, upTo, new UpTo(upTo, most), question);
    }

    /** What a desk is served from that knows nothing later. */
    Desk.Archive upTo(long position) {
        return new UpTo(position, Long.MAX_VALUE);
    }

    /**
     * Puts a pure question to the entries under a tag, a few at a time and as far as the answers
     * are taken, so that a list of any length needs little memory.
     */
    public <T> Stream<T> walk(
            String tag, long after, long upTo, BiFunction<List<Entry>, Desk, List<T>> question) {
        return positions(tag, after, upTo)
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .flatMap(few -> {
                    var entries = under(tag, few);
                    return ask(upTo, desk -> question.apply(entries, desk)).stream();
                });
    }

    /** Whether more than so many entries up to a position lie under these tags. */
    public boolean hasMore(long than, Collection<String> tags, long upTo) {
        return tags.stream()
                .flatMap(tag -> positions(tag, 0, upTo))
                .skip(than)
                .findFirst()
                .isPresent();
    }

    private Stream<Long> positions(String tag, long after, long upTo) {
        return LongStream.iterate(after, start -> start < upTo, start -> start + STRIDE)
                .boxed()
                .flatMap(start ->
                        reader.positions(tag, start, Math.min(start + STRIDE, upTo)).stream());
    }

    private List<Entry> under(String tag, List<Long> positions) {
        return at(positions).stream().filter(entry -> entry.tags().contains(tag)).toList();
    }

    /**
     * Where some of the next entries lie, at most so many; none only if the ledger ends here. That
     * is known of an entry that cannot be read.
     */
    public List<TaggedEntry> tagsAfter(long position, int limit) {
        return reader.tagsAfter(position, limit);
    }

    /** The entries at these positions, in the order asked for; what is not there is left out. */
    public List<Entry> at(Collection<Long> positions) {
        return reader.at(positions).stream().map(Archive::entry).toList();
    }

    /** What tells this ledger from any other: its first entry; nothing tells empty ones apart. */
    public String identity() {
        var known = identity;
        if (known == null) {
            var first = reader.at(List.of(1L));
            if (first.isEmpty()) {
                return "";
            }
            known = entry(first.getFirst()).eventId().toString();
            identity = known;
        }
        return known;
    }

    /** Where the ledger ends now. */
    public Head head() {
        return reader.head();
    }

    /** The last position recorded by an instant; 0 before the first. */
    public long positionAt(Instant instant) {
        return reader.positionAt(instant);
    }

    /** When an entry was recorded. */
    public Instant recordedAt(long position) {
        return entry(new Named.ByPosition(position)).recordedAt();
    }

    /**
     * The entry of that name.
     *
     * @throws Unknown when there is none
     */
    public Entry entry(Named name) {
        var position =
                switch (name) {
                    case Named.ByPosition(var given) -> given;
                    case Named.ByEventId(var eventId) ->
                            reader.byEventId(eventId)
                                    .orElseThrow(() ->
                                            new Unknown(
                                                    "there is no entry with the event id %s; the answer to its command told its position too"
                                                            .formatted(eventId)));
                };
        return reader.at(List.of(position)).stream()
                .map(Archive::entry)
                .findFirst()
                .orElseThrow(() -> new Unknown("there is no entry " + position));
    }

    private static Entry entry(OpenedEntry opened) {
        return (Entry) opened.entry();
    }

    private final class UpTo implements Desk.Archive {
        private final long position;
        private long left;

        UpTo(long position, long most) {
            this.position = position;
            this.left = most;
        }

        @Override
        public Map<String, List<Entry>> tagged(Set<String> tags) {
            var found = reader.tagged(tags, 0, position, left);
            left -= found.size();
            return Sourcing.byTag(tags, found.stream().map(Archive::entry).toList());
        }

        @Override
        public Entry entry(Named name) {
            var entry = Archive.this.entry(name);
            if (entry.position() > position) {
                throw new Unknown("up to %d there is no such entry".formatted(position));
            }
            return entry;
        }
    }
}
