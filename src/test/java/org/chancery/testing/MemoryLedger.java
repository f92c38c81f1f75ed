package org.chancery.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.Command;
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

/** A ledger in memory: the same recording and the same bytes, no framework and no database. */
public final class MemoryLedger implements Desk.Archive {
    public static final EntryCodec CODEC = ChanceryHouse.CODEC;
    public static final House HOUSE = ChanceryHouse.HOUSE;

    private final List<Entry> entries = new ArrayList<>();
    private int made;

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
                        HOUSE,
                        Long.MAX_VALUE,
                        this,
                        desk -> Recording.record(HOUSE, desk, submission, new CountedMaking()));
        return drafts.stream().map(this::append).toList();
    }

    public List<Entry> record(Said said) {
        return record(said.by(Strictness.REFUSE));
    }

    public List<Entry> recordImported(Said said) {
        return record(said.by(Strictness.FLAG));
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

    public static Entry roundTrip(Draft draft, long position) {
        var sealed = CODEC.seal(draft);
        var place =
                "\"position\":%d,\"recordedAt\":\"%s\""
                        .formatted(position, "2026-01-01T00:00:00.000Z");
        var envelope =
                new String(sealed.before(), StandardCharsets.UTF_8)
                        + place
                        + new String(sealed.after(), StandardCharsets.UTF_8);
        return CODEC.open(envelope.getBytes(StandardCharsets.UTF_8), sealed.salt(), sealed.body());
    }

    public <T> T ask(long upTo, Function<Desk, T> question) {
        return Desk.ask(HOUSE, upTo, this, question);
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

    private final class CountedMaking implements Making {
        @Override
        public UUID eventId() {
            made++;
            return uuid7(made);
        }

        @Override
        public Salt salt() {
            var salt = new byte[32];
            Arrays.fill(salt, (byte) made);
            return new Salt(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
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

    static Submission submission(Said said, Command what, Strictness strictness) {
        return new Submission(
                said.subject(),
                said.when(),
                what,
                said.sources(),
                "test",
                null,
                "request",
                strictness);
    }
}
