package org.chancery.ledger.wiring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Making;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.store.SealedDraft;
import org.chancery.ledger.store.StoredForm;

/**
 * The ledger as it would be: decisions are taken as ever, on what was recorded up to where the
 * rehearsal began and on what it would have recorded since, which it keeps in memory alone.
 */
public final class Rehearsal implements Ledger {
    /**
     * How much of the heap an entry takes, as measured with records of any length: the objects it
     * is made of, and its texts, whose characters may take twice their bytes in UTF-8.
     */
    private static final int HEAP_OF_AN_ENTRY = 3_000;

    private static final int HEAP_OF_A_BYTE = 2;

    private final House house;
    private final Archive archive;
    private final Deciding deciding;
    private final StoredForm form;
    private final Clock clock;
    private final long begun;
    private final long most;
    private long kept;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byTag = new HashMap<>();

    /** It would record more than may be kept in memory. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(int entries, long most) {
            super(
                    "a dry run keeps at most %d MiB in memory, and ended at %d entries: nothing beyond was tried"
                            .formatted(most >> 20, entries));
        }
    }

    /**
     * A rehearsal on what is recorded now.
     *
     * @param most bytes of the heap that its entries may take
     */
    Rehearsal(
            House house, Archive archive, Making making, StoredForm form, Clock clock, long most) {
        this.house = house;
        this.archive = archive;
        this.deciding = new Deciding(house, making);
        this.form = form;
        this.clock = clock;
        this.most = most;
        this.begun = archive.head().position();
    }

    @Override
    public synchronized CompletableFuture<Receipt> record(Submission submission) {
        try {
            var decision = ask(last(), desk -> deciding.decide(submission, desk));
            if (!decision.before().isEmpty()) {
                return CompletableFuture.completedFuture(Receipt.again(decision.before()));
            }
            decision.drafts().stream().map(form::sealToFit).forEach(this::requireRoom);
            var added = new ArrayList<Entry>();
            for (var draft : decision.drafts()) {
                added.add(add(new Entry(last() + 1, now(), draft)));
            }
            return CompletableFuture.completedFuture(Receipt.of(added, false));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void requireRoom(SealedDraft draft) {
        int bytes = draft.before().length + draft.after().length + draft.body().length;
        kept += HEAP_OF_AN_ENTRY + HEAP_OF_A_BYTE * bytes;
        if (kept > most) {
            throw new TooLong(entries.size(), most);
        }
    }

    private Entry add(Entry entry) {
        entries.add(entry);
        entry.tags().forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(entry));
        return entry;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What it would have recorded so far, in order. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Position of the last entry that it rests on. */
    public long begun() {
        return begun;
    }

    @Override
    public synchronized long last() {
        return begun + entries.size();
    }

    @Override
    public synchronized <T> T ask(long upTo, Function<Desk, T> question) {
        return Desk.ask(house, upTo, new Both(), question);
    }

    /** What was recorded, and what would have been. */
    private final class Both implements Desk.Archive {
        private final Desk.Archive recorded = archive.upTo(begun);

        @Override
        public Map<String, List<Entry>> tagged(Set<String> tags) {
            var found = recorded.tagged(tags);
            tags.forEach(tag ->
                    found.computeIfAbsent(tag, _ -> new ArrayList<>())
                            .addAll(byTag.getOrDefault(tag, List.of())));
            return found;
        }

        @Override
        public Entry entry(Named name) {
            return switch (name) {
                case Named.ByPosition(var position) when position > begun -> at(position);
                case Named.ByPosition _ -> recorded.entry(name);
                case Named.ByEventId(var eventId) ->
                        entries.stream()
                                .filter(entry -> entry.eventId().equals(eventId))
                                .findFirst()
                                .orElseGet(() -> recorded.entry(name));
            };
        }

        private Entry at(long position) {
            if (position > last()) {
                throw new Unknown("there is no entry " + position);
            }
            return entries.get((int) (position - begun - 1));
        }
    }
}
