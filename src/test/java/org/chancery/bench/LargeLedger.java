package org.chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chancery.ChanceryHouse;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Making;
import org.chancery.ledger.Recording;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.store.Restoration;
import org.chancery.ledger.store.StoredEntry;
import org.chancery.ledger.store.StoredRow;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;

/**
 * Visits that nobody made, between 15,000 pairs of which a few have one entry in twenty each: 5 in
 * 100 correct another one, 40 in 100 are told out of their order. Each is decided on by the rules,
 * and written by its codec; the same number comes to the same words.
 */
final class LargeLedger implements Desk.Archive, Making {
    static final int SOURCES = 50;
    private static final int PAIRS = 15_000;
    private static final int STATES = 200;
    private static final int GIANT = 4;
    private static final int HEAVY = 10;
    private static final int AT_HAND = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 29_000;
    private static final Instant BEGUN = Instant.parse("2000-01-01T00:00:00Z");

    private static final double WEIGHTS = weights();

    private final Random random = new Random(1);
    private final long most;
    private final List<Pair> pairs = new ArrayList<>();
    private final double[] upTo = new double[PAIRS];
    private final Map<String, List<Entry>> bySource = new HashMap<>();
    private final List<Entry> atHand = new ArrayList<>();
    private @Nullable Entry corrected;
    private long position;
    private long visits;

    /**
     * Empty yet.
     *
     * @param most how many entries it comes to in the end, over which the days are spread
     */
    LargeLedger(long most) {
        this.most = most;
        var states = States.TABLE.all().stream().limit(STATES).toList();
        for (int i = 0; i < states.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(
                        new Pair(
                                new StateId(states.get(i).slug()),
                                new StateId(states.get(j).slug())));
            }
        }
        Collections.shuffle(pairs, random);
        double sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += i < GIANT ? 0.05 : i < HEAVY ? 0.01 : 0.74 * weight(i) / WEIGHTS;
            upTo[i] = sum;
        }
    }

    private static double weight(int pair) {
        return 1.0 / (pair + 100);
    }

    private static double weights() {
        double sum = 0;
        for (int i = HEAVY; i < PAIRS; i++) {
            sum += weight(i);
        }
        return sum;
    }

    /** The heaviest pairs, in order. */
    List<Pair> heaviest() {
        return pairs.subList(0, HEAVY);
    }

    /** A pair of which something is told, any as likely as any other. */
    Pair any() {
        return pairs.get(random.nextInt(PAIRS));
    }

    /** A pair of which little is told. */
    Pair light() {
        return pairs.get(PAIRS / 2 + random.nextInt(PAIRS / 2));
    }

    LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    long anyPosition() {
        return position / 10 + random.nextLong(position - position / 10) + 1;
    }

    /** Puts so many entries into a ledger that is empty. */
    void lay(Restoration restoration, long entries) {
        try (restoration) {
            while (position < entries) {
                var rows = new ArrayList<StoredRow>();
                while (rows.size() < 1_000 && position < entries) {
                    rows.add(row(next()));
                }
                restoration.add(rows);
            }
            restoration.finish();
        }
    }

    /** The next entry. */
    Draft next() {
        var said =
                position < SOURCES
                        ? SampleWords.source(
                                source(position),
                                "Publisher " + position % 9,
                                FIRST_DAY.plusDays(position * 500).toString())
                        : !atHand.isEmpty() && random.nextInt(20) == 0 ? correction() : visit();
        var draft =
                Desk.ask(
                                ChanceryHouse.HOUSE,
                                Long.MAX_VALUE,
                                this,
                                desk ->
                                        Recording.record(
                                                ChanceryHouse.HOUSE,
                                                desk,
                                                said.by(Strictness.REFUSE),
                                                this))
                        .getFirst();
        position++;
        var entry = new Entry(position, recordedAt(), draft);
        if (position <= SOURCES) {
            bySource.put(Tags.subject(entry.subject()), List.of(entry));
        } else if (entry.what() instanceof VisitEvent) {
            keep(entry);
        }
        return draft;
    }

    private void keep(Entry entry) {
        if (atHand.size() < AT_HAND) {
            atHand.add(entry);
        } else {
            atHand.set(random.nextInt(AT_HAND), entry);
        }
    }

    /** A visit of a pair on a day. */
    Said visit(Pair pair, LocalDate day) {
        boolean turned = random.nextBoolean();
        var visitor = turned ? pair.b() : pair.a();
        var stops = new ArrayList<Stop>();
        stops.add(stop(turned ? pair.a() : pair.b()));
        var further = any().a();
        if (random.nextInt(30) == 0 && !further.equals(visitor)) {
            stops.add(stop(further));
        }
        return cited(
                Said.on(
                        day.toString(),
                        SampleWords.visit(visits++),
                        new RecordVisit(
                                visitor,
                                List.of(
                                        new Principal(
                                                "Principal " + random.nextInt(5_000),
                                                "President",
                                                null)),
                                stops,
                                null)));
    }

    private Said visit() {
        corrected = null;
        return visit(pair(), day());
    }

    private static Stop stop(StateId host) {
        return new Stop(host, "Capital", null, null, VisitType.WORKING, "Working visit");
    }

    private Said correction() {
        var entry = atHand.remove(random.nextInt(atHand.size()));
        corrected = entry;
        return cited(
                Said.correction(entry.position(), Ground.BETTER_SOURCE).when(anyDay().toString()));
    }

    private Said cited(Said said) {
        int first = random.nextInt(SOURCES);
        var once = said.cited(source(first));
        return random.nextInt(5) == 0 ? once.cited(source((first + 1) % SOURCES)) : once;
    }

    private static String source(long number) {
        return "bench-" + number;
    }

    private Pair pair() {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[PAIRS - 1]);
        return pairs.get(Math.min(PAIRS - 1, found < 0 ? -found - 1 : found));
    }

    /** Most are told as they happen. */
    private LocalDate day() {
        return random.nextInt(10) < 4
                ? anyDay()
                : FIRST_DAY.plusDays(Math.min(DAYS, position * DAYS / most));
    }

    private Instant recordedAt() {
        return BEGUN.plusSeconds(position * 60);
    }

    private StoredRow row(Draft draft) {
        var sealed = ChanceryHouse.CODEC.seal(draft);
        var at = recordedAt();
        var envelope =
                MemoryLedger.envelope(sealed, position)
                        .replace("2026-01-01T00:00:00.120Z", at.toString().replace("Z", ".000Z"));
        return StoredRow.of(
                new StoredEntry(position, envelope.getBytes(UTF_8), sealed.salt(), sealed.body()),
                draft.eventId(),
                at,
                draft.tags());
    }

    @Override
    public Map<String, List<Entry>> tagged(Set<String> tags) {
        var found = new HashMap<String, List<Entry>>();
        for (var tag : tags) {
            found.put(tag, bySource.getOrDefault(tag, List.of()));
        }
        if (corrected != null) {
            found.put(Tags.subject(corrected.subject()), List.of(corrected));
        }
        return found;
    }

    @Override
    public Entry entry(CorrectionCommand.Named name) {
        if (corrected == null) {
            throw new Unknown("nothing is corrected");
        }
        return corrected;
    }

    @Override
    public UUID eventId() {
        return MemoryLedger.uuid7((1L << 40) + position);
    }

    @Override
    public Salt salt() {
        var salt = new byte[32];
        random.nextBytes(salt);
        return new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
    }

    @Override
    public LocalDate latestToday() {
        return LocalDate.of(2030, 1, 1);
    }
}
