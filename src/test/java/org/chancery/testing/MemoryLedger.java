package org.chancery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Making;
import org.chancery.ledger.Recording;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.Sealed;

/** A ledger in memory: the same recording and the same bytes, no framework and no database. */
public final class MemoryLedger implements Desk.Archive {
    public static final EntryCodec CODEC = ChanceryHouse.CODEC;
    public static final House HOUSE = ChanceryHouse.HOUSE;

    private final House house;
    private final EntryCodec codec;
    private final List<Entry> entries = new ArrayList<>();

    public MemoryLedger() {
        this(HOUSE, CODEC);
    }

    /** A ledger of another house. */
    public MemoryLedger(House house, EntryCodec codec) {
        this.house = house;
        this.codec = codec;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Entry last() {
        return entries.getLast();
    }

    /** Records a submission, through the bytes, and gives the entries. */
    public List<Entry> record(Submission submission) {
        var drafts =
                Desk.ask(
                        house,
                        Long.MAX_VALUE,
                        this,
                        desk -> Recording.record(house, desk, submission, new PlaceMaking()));
        return drafts.stream().map(this::append).toList();
    }

    public List<Entry> record(Said said) {
        return record(said.by(Strictness.REFUSE));
    }

    private Entry append(Draft draft) {
        var entry = roundTrip(draft, entries.size() + 1L);
        entries.add(entry);
        return entry;
    }

    /** Puts an entry of another ledger here, at the next position. */
    public Entry copy(Entry entry) {
        return append(entry.draft());
    }

    private Entry roundTrip(Draft draft, long position) {
        var sealed = codec.seal(draft);
        return codec.open(envelope(sealed, position).getBytes(UTF_8), sealed.salt(), sealed.body());
    }

    /** The envelope of a draft that was recorded at a position. */
    public static String envelope(Sealed sealed, long position) {
        return new String(sealed.before(), UTF_8)
                + "\"position\":%d,\"recordedAt\":\"2026-01-01T00:00:00.120Z\"".formatted(position)
                + new String(sealed.after(), UTF_8);
    }

    public <T> T ask(long upTo, Function<Desk, T> question) {
        return Desk.ask(house, upTo, this, question);
    }

    @Override
    public Map<String, List<Entry>> tagged(Set<String> tags) {
        var found = new HashMap<String, List<Entry>>();
        for (var tag : tags) {
            found.put(tag, entries.stream().filter(entry -> entry.tags().contains(tag)).toList());
        }
        return found;
    }

    @Override
    public Entry entry(CorrectionCommand.Named name) {
        return entries.stream()
                .filter(entry ->
                        switch (name) {
                            case CorrectionCommand.Named.ByPosition(var position) ->
                                    entry.position() == position;
                            case CorrectionCommand.Named.ByEventId(var eventId) ->
                                    entry.eventId().equals(eventId);
                        })
                .findFirst()
                .orElseThrow(() -> new Unknown("there is no such entry"));
    }

    /** Numbers drafts by the position that each will have. */
    private final class PlaceMaking implements Making {
        private int made = entries.size();

        @Override
        public UUID eventId() {
            made++;
            return uuid7(made);
        }

        @Override
        public Salt salt() {
            var salt = new byte[32];
            Arrays.fill(salt, (byte) made);
            return new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
        }

        @Override
        public LocalDate latestToday() {
            return LocalDate.of(2026, 1, 2);
        }
    }

    /** A UUID of version 7 that tells tests apart by number. */
    public static UUID uuid7(long number) {
        return new UUID(0x0198c2f1_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
