package org.chancery.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;

/**
 * Reads a dossier under a viewpoint, from the newest entry to the oldest: what takes back, mends or
 * endorses a word is heard before the word itself, so one pass settles what each entry says.
 */
public final class History {
    private final Viewpoint viewpoint;
    private final Publications publications;

    private final Set<Long> gone = new HashSet<>();
    private final Set<Long> takenBack = new HashSet<>();
    private final Map<Long, Entry> slips = new HashMap<>();
    private final Map<Long, List<Entry>> endorsements = new HashMap<>();
    private final Map<Long, List<Long>> disputes = new HashMap<>();
    private final Map<Long, TreeMap<Long, Entry>> words = new HashMap<>();
    private final Map<Long, Settlement> settled = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    /** The word by which an entry stands: who carries it, and how it now reads. */
    private record Settlement(Entry carrier, Entry reading, TreeSet<Long> because) {

        Settlement(Entry carrier, Entry reading, long root) {
            this(
                    carrier,
                    reading,
                    new TreeSet<>(List.of(root, carrier.position(), reading.position())));
        }
    }

    private History(Viewpoint viewpoint, Publications publications) {
        this.viewpoint = viewpoint;
        this.publications = publications;
    }

    /**
     * A dossier, heard to its beginning.
     *
     * @param said what each entry says at the viewpoint, in order of position
     * @param takenBack positions of what was said about an entry and taken back
     */
    public record Heard(List<Said> said, Set<Long> takenBack) {}

    /** Hears a dossier at a viewpoint. */
    public static Heard of(Dossier dossier, Viewpoint viewpoint, Publications publications) {
        var history = new History(viewpoint, publications);
        dossier.upTo(viewpoint.position()).entries().reversed().forEach(history::hear);
        return new Heard(history.said.reversed(), history.gone);
    }

    private void hear(Entry entry) {
        if (gone.contains(entry.position())) {
            return;
        }
        switch (entry.what()) {
            case Correction act -> {
                if (!entry.flagged() || act instanceof EntryCorrected) {
                    heed(entry, act);
                }
            }
            case Merger _ -> {}
            case Event _ -> {
                speak(entry, entry.position());
                said.add(conclude(entry));
            }
        }
    }

    private void heed(Entry entry, Correction act) {
        long root = act.corrects().entry().position();
        long word = act.corrects().word().position();
        switch (act) {
            case EntryCorrected correction -> {
                if (correction.ground().editorial()) {
                    slips.merge(word, entry, History::mending);
                } else {
                    speak(entry, root);
                }
            }
            case EntryRetracted _ -> {
                if (!passes(entry)) {
                    return;
                }
                if (word != root) {
                    gone.add(word);
                } else if (!settled.containsKey(root)) {
                    takenBack.add(root);
                }
            }
            case EntryEndorsed _, EntryReidentified _ -> {
                if (passes(entry)) {
                    endorsements.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry);
                }
            }
            case EntryDisputed _ -> {
                if (passes(entry)) {
                    disputes.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry.position());
                }
            }
        }
    }

    /** Of two slips on a word the later one, unless that is flagged and the earlier one is not. */
    private static Entry mending(Entry later, Entry earlier) {
        return later.flagged() && !earlier.flagged() ? earlier : later;
    }

    private void speak(Entry carrier, long root) {
        var reading = reading(carrier);
        var endorsing = endorsements.getOrDefault(carrier.position(), List.of());
        if (endorsing.isEmpty() && !passes(reading)) {
            return;
        }
        words.computeIfAbsent(root, _ -> new TreeMap<>()).put(carrier.position(), reading);
        if (reading.flagged() && carrier.position() != root) {
            return;
        }
        var settlement = settled.get(root);
        if (settlement == null) {
            settlement = new Settlement(carrier, reading, root);
            settled.put(root, settlement);
            for (var endorsement : endorsing) {
                settlement.because().add(endorsement.position());
            }
        }
        settlement.because().add(carrier.position());
    }

    /** The last slip that mends a word; one that is flagged mends only what is flagged itself. */
    private Entry reading(Entry carrier) {
        var slip = slips.getOrDefault(carrier.position(), carrier);
        return slip.flagged() && !carrier.flagged() ? carrier : slip;
    }

    private Said conclude(Entry root) {
        var settlement = settled.get(root.position());
        if (settlement == null) {
            return said(
                    root, Standing.HIDDEN, new Settlement(root, reading(root), root.position()));
        }
        var recorded = settlement.reading().draft().verdict().standing();
        var standing =
                takenBack.contains(root.position())
                        ? Standing.RETRACTED
                        : recorded == Standing.COUNTED
                                        && disputes.containsKey(settlement.carrier().position())
                                ? Standing.DISPUTED
                                : recorded;
        return said(root, standing, settlement);
    }

    private Said said(Entry root, Standing standing, Settlement settlement) {
        long carrier = settlement.carrier().position();
        return new Said(
                root,
                standing,
                new Word<>(settlement.reading().word(), List.copyOf(settlement.because())),
                settlement.carrier().ref(),
                settlement.reading().draft().verdict().rule(),
                words.getOrDefault(root.position(), new TreeMap<>()),
                endorsements.getOrDefault(carrier, List.of()).stream()
                        .flatMap(endorsement -> endorsement.said().sources().stream())
                        .toList(),
                disputes.getOrDefault(carrier, List.of()).reversed());
    }

    private boolean passes(Entry entry) {
        return publications.passAny(viewpoint, entry.said().sources());
    }
}
