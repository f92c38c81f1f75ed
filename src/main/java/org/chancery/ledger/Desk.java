package org.chancery.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a decision or an answer has in hand. It asks for whatever it needs; what is not there is
 * fetched, and the pure function is applied again. So nobody declares what a decision depends on,
 * and none of it can be forgotten.
 */
public final class Desk implements Others {
    private final House house;
    private final long upTo;
    private final Map<String, List<Entry>> byTag;
    private final Map<CorrectionCommand.Named, Entry> byName = new HashMap<>();
    private final Map<Subject, Dossier> dossiers = new HashMap<>();
    private final Map<Subject, List<Fact>> facts = new HashMap<>();

    /** Where a desk is served from. */
    public interface Archive {

        /** For each tag the entries under it, in order of position; none is an empty list. */
        Map<String, List<Entry>> tagged(Set<String> tags);

        /**
         * The entry of that name.
         *
         * @throws Unknown when there is no such entry
         */
        Entry entry(CorrectionCommand.Named name);
    }

    /** Thrown to whoever fetches: the function is applied again when these are on the desk. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> tags;

        Missing(Set<String> tags) {
            super(null, null, false, false);
            this.tags = tags;
        }
    }

    private final Archive archive;

    private Desk(House house, long upTo, Archive archive, Map<String, List<Entry>> byTag) {
        this.house = house;
        this.upTo = upTo;
        this.archive = archive;
        this.byTag = byTag;
    }

    /** The same desk as it would be if the ledger ended at an earlier position. */
    public Desk upTo(long position) {
        return new Desk(house, Math.min(position, upTo), archive, byTag);
    }

    /**
     * Applies a pure function to a desk on which it finds all that it asks for, up to a position.
     */
    public static <T> T ask(House house, long upTo, Archive archive, Function<Desk, T> function) {
        var desk = new Desk(house, upTo, archive, new HashMap<>());
        while (true) {
            try {
                return function.apply(desk);
            } catch (Missing missing) {
                var found = archive.tagged(missing.tags);
                missing.tags.forEach(
                        tag -> desk.byTag.put(tag, found.getOrDefault(tag, List.of())));
            }
        }
    }

    /** The entries under each tag, in order of position. */
    public Map<String, List<Entry>> tagged(Collection<String> tags) {
        require(tags);
        var found = new HashMap<String, List<Entry>>();
        tags.forEach(tag -> found.put(tag, byTag.getOrDefault(tag, List.of())));
        return found;
    }

    public List<Entry> tagged(String tag) {
        require(List.of(tag));
        return byTag.getOrDefault(tag, List.of());
    }

    private void require(Collection<String> tags) {
        var missing = new HashSet<String>();
        for (var tag : tags) {
            if (!byTag.containsKey(tag)) {
                missing.add(tag);
            }
        }
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    public Dossier dossier(Subject subject) {
        var known = dossiers.get(subject);
        if (known == null) {
            known = Dossier.gather(subject, this::known);
            dossiers.put(subject, known);
        }
        return known;
    }

    /** The entries under each tag as far as this desk may know them. */
    private Map<String, List<Entry>> known(Collection<String> tags) {
        var known = tagged(tags);
        known.replaceAll((_, entries) ->
                entries.stream().filter(entry -> entry.position() <= upTo).toList());
        return known;
    }

    /** Many dossiers at the price of one fetch. */
    public List<Dossier> dossiers(Collection<Subject> subjects) {
        require(
                subjects.stream()
                        .filter(subject -> !dossiers.containsKey(subject))
                        .map(Tags::subject)
                        .toList());
        return subjects.stream().map(this::dossier).toList();
    }

    /** These subjects and all that are one with them: what touches one of them touches all. */
    public Set<Subject> withMerged(Collection<Subject> subjects, long position) {
        var all = new LinkedHashSet<>(subjects);
        for (var dossier : dossiers(subjects)) {
            var into = Merges.of(dossier, position).into();
            if (into != null) {
                all.add(into.subject());
            }
        }
        for (var dossier : dossiers(List.copyOf(all))) {
            all.addAll(Merges.of(dossier, position).losers().keySet());
        }
        dossiers(all);
        return all;
    }

    /** These subjects and all that any of them was one with at some time. */
    public Set<Subject> everOneWith(Collection<Subject> subjects) {
        return mergedWith(mergedWith(subjects));
    }

    /** These and what any of them was merged with: twice from a loser to the other losers. */
    private Set<Subject> mergedWith(Collection<Subject> subjects) {
        var all = new LinkedHashSet<>(subjects);
        dossiers(subjects).stream()
                .flatMap(dossier -> dossier.entries().stream())
                .filter(entry -> entry.what() instanceof Merger)
                .forEach(entry -> all.addAll(Tags.subjectsOf(entry.tags())));
        return all;
    }

    /**
     * An entry by its name.
     *
     * @throws Outdated when it is newer than what lies on the desk under one of its tags
     */
    Entry entry(CorrectionCommand.Named name) {
        var entry = byName.computeIfAbsent(name, archive::entry);
        for (var tag : entry.tags()) {
            var under = byTag.get(tag);
            if (under != null && !under.contains(entry)) {
                throw new Outdated(entry);
            }
        }
        return entry;
    }

    @Override
    public <F extends Fact> List<F> facts(Class<F> shape, Subject subject) {
        var known = facts.get(subject);
        if (known == null) {
            var into = Merges.of(dossier(subject), Long.MAX_VALUE).into();
            var kept = into == null ? subject : into.subject();
            known = house.facts(read(kept, everything(), _ -> null));
            facts.put(subject, known);
        }
        return known.stream().filter(shape::isInstance).map(shape::cast).toList();
    }

    /** The publication of a source as known here. */
    public @Nullable Published published(Subject source) {
        var published = facts(Published.class, source);
        return published.isEmpty() ? null : published.getLast();
    }

    /** A subject at a viewpoint, with what was merged into it. */
    public House.Reading read(Subject subject, Viewpoint viewpoint) {
        return read(subject, viewpoint, this::published);
    }

    private House.Reading read(Subject subject, Viewpoint viewpoint, Publications publications) {
        var into = Merges.of(dossier(subject), viewpoint.position()).into();
        var kept = into == null ? subject : into.subject();
        var merges = Merges.of(dossier(kept), viewpoint.position()).losers();
        if (merges.isEmpty()) {
            return house.read(dossier(subject), viewpoint, publications);
        }
        return new Union(
                        house.read(dossier(kept), viewpoint, publications),
                        dossiers(merges.keySet()).stream()
                                .map(loser -> house.read(loser, viewpoint, publications))
                                .toList(),
                        merges)
                .read(subject);
    }

    /** What stands of a subject by itself, whoever says it and whenever it was published. */
    public House.Reading readAll(Dossier dossier) {
        return house.read(dossier, everything(), this::published);
    }

    private static Viewpoint everything() {
        return Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
    }
}
