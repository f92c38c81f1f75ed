package org.chancery.ledger;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Summary;
import org.chancery.kernel.Rule;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/** The capabilities under one roof, and all that walks over them. */
public final class House {
    private final Map<SubjectKind, Capability<?, ?, ?>> rooms;
    private final Wording wording;

    public House(List<Capability<?, ?, ?>> capabilities, Wording wording) {
        this.rooms =
                new TreeMap<>(
                        capabilities.stream()
                                .collect(Collectors.toMap(Capability::kind, room -> room)));
        this.wording = wording;
    }

    /**
     * A subject at a viewpoint: what each of its entries says, and its effective history.
     *
     * @param takenBack positions of what was said about an entry and taken back
     * @param mergedInto the subject under whose id it is told, where it was merged into one
     * @param mergedBy position of the merge
     */
    public record Reading(
            Dossier dossier,
            List<Said> said,
            Set<Long> takenBack,
            List<Word<Event>> history,
            @Nullable Subject mergedInto,
            @Nullable Long mergedBy) {

        public Subject subject() {
            return dossier.subject();
        }

        /** What is said of the subject itself, and not of another that an entry was moved to. */
        public List<Said> own() {
            return said.stream().filter(each -> each.word().subject().equals(subject())).toList();
        }

        /**
         * Of each thing said of it, between which states it is. A subject that is between states is
         * so between those that what counts of it names, or, where nothing counts, all that is
         * said. What counts of a loser that speaks for the subject adds nothing to what was said of
         * the subject itself, as the two were recorded apart.
         */
        public Function<Said, Naming> about() {
            if (!subject().kind().betweenStates()) {
                return each -> {
                    var named = Names.states(each.word().said());
                    return new Naming(named, named);
                };
            }
            var counting = counting();
            var losers = counting.stream().filter(Said::isOfLoser).toList();
            var apart = own().stream().filter(each -> !losers.contains(each)).toList();
            var all = states(counting.isEmpty() ? own() : counting);
            var ofItself = losers.isEmpty() ? all : states(apart);
            return each ->
                    new Naming(
                            Names.states(each.word().said()),
                            losers.contains(each) ? all : ofItself);
        }

        /** That it is told under another id, to each state that was ever named of it. */
        private List<Fact> merged() {
            var kept = mergedInto;
            if (kept == null || mergedBy == null || !subject().kind().betweenStates()) {
                return List.of();
            }
            return states(said).stream()
                    .sorted()
                    .<Fact>map(state -> new Merged(subject(), state, kept, List.of(mergedBy)))
                    .toList();
        }

        private static Set<StateId> states(List<Said> said) {
            return said.stream()
                    .flatMap(each -> Names.states(each.word().said()).stream())
                    .collect(Collectors.toSet());
        }

        /** As far as it counts. */
        public List<Said> counting() {
            return own().stream().filter(each -> each.standing().counts()).toList();
        }
    }

    /** A subject by itself, whatever it was merged with. */
    public Reading read(Dossier dossier, Viewpoint viewpoint, Publications publications) {
        var heard = History.of(dossier, viewpoint, publications);
        var counting =
                heard.said().stream()
                        .filter(each -> each.standing().counts())
                        .map(Said::word)
                        .filter(word -> word.subject().equals(dossier.subject()))
                        .toList();
        var room = room(dossier.subject().kind());
        return new Reading(
                dossier,
                heard.said(),
                heard.takenBack(),
                new Chronology(room::rank, wording).ordered(counting),
                null,
                null);
    }

    /** What several subjects say, in the one order in which each of them is told. */
    public List<Said> chronological(List<Said> said) {
        var byWord = new IdentityHashMap<Word<Event>, Said>();
        said.forEach(each -> byWord.put(each.word(), each));
        var words = said.stream().map(Said::word).toList();
        return new Chronology(this::rank, wording)
                .ordered(words).stream()
                        .map(word -> Objects.requireNonNull(byWord.get(word)))
                        .toList();
    }

    private int rank(Event event) {
        return rooms.values().stream()
                .filter(room -> room.events().isInstance(event))
                .mapToInt(room -> room.rank(event))
                .findFirst()
                .orElseThrow();
    }

    public List<Fact> facts(Reading reading) {
        var merged = reading.merged();
        return merged.isEmpty() ? room(reading.subject().kind()).facts(reading.history()) : merged;
    }

    public @Nullable Summary summary(Subject subject, List<Word<Event>> history) {
        return room(subject.kind()).summary(history);
    }

    Capability<?, ?, ?> room(SubjectKind kind) {
        return Objects.requireNonNull(rooms.get(kind), kind::key);
    }

    Wording wording() {
        return wording;
    }

    /** Every command by its name, in alphabetical order. */
    public Map<String, Class<? extends Command>> commands() {
        var commands = new TreeMap<String, Class<? extends Command>>();
        for (var room : rooms.values()) {
            put(commands, room.commands());
        }
        put(commands, CorrectionCommand.class);
        put(commands, MergerCommand.class);
        return commands;
    }

    /** Every event that can be recorded. */
    public static List<Class<? extends Event>> events(List<Capability<?, ?, ?>> capabilities) {
        var events = new ArrayList<Class<? extends Event>>();
        for (var room : capabilities) {
            events.addAll(Vocabulary.of(room.events()));
        }
        for (var ofAny : List.of(Correction.class, Merger.class)) {
            events.addAll(Vocabulary.of(ofAny));
        }
        return events;
    }

    /** Every rule, by what it is about: any entry, or a kind of subject. */
    public Map<String, List<? extends Rule>> rulebook() {
        var rulebook = new LinkedHashMap<String, List<? extends Rule>>();
        rulebook.put("entry", List.of(LedgerRule.values()));
        rooms.forEach((kind, room) -> rulebook.put(kind.key(), room.rulebook()));
        return rulebook;
    }

    private static void put(
            Map<String, Class<? extends Command>> commands, Class<? extends Command> vocabulary) {
        Vocabulary.of(vocabulary)
                .forEach(command -> commands.put(command.getSimpleName(), command));
    }

    /** The kind of subject that a command is about; corrections and mergers are about any. */
    public Optional<SubjectKind> kindOf(Class<? extends Command> command) {
        return rooms.values().stream()
                .filter(room -> room.commands().isAssignableFrom(command))
                .map(Capability::kind)
                .findFirst();
    }
}
