package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.exchange.importing.ImportReport.Unmapped.Kind;
import org.chancery.exchange.importing.Mapping.Name;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Instrument;
import org.chancery.facts.Term;
import org.chancery.kernel.Party;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a list of treaties and their parties mean: {@code treaty-parties.csv}, {@code
 * treaty-titles.csv} and {@code treaty-instruments.csv}.
 *
 * @param states rows of whoever runs the import, asked first
 * @param parties by name
 * @param titles by title
 */
record TreatyWords(StateMapping states, Map<String, Party> parties, Map<String, Treaty> titles) {
    private static final Map<String, ConsentMeans> MEANS = means();

    static final TreatyWords COMMITTED = committed();

    /**
     * A treaty of the list.
     *
     * @param instrument what kind of text it is, where that is known
     */
    record Treaty(String title, @Nullable Instrument instrument) {

        /** By a word of the vocabulary; none where the cell is empty. */
        static Treaty of(String title, String instrument) {
            return new Treaty(
                    title, instrument.isEmpty() ? null : term(Instrument.values(), instrument));
        }
    }

    private static TreatyWords committed() {
        var parties = new HashMap<String, Party>();
        Table.rows("treaty-parties.csv")
                .forEach(row ->
                        parties.put(row.getField("name"), Party.parse(row.getField("party"))));
        return new TreatyWords(StateMapping.NONE, parties, Map.of())
                .with(
                        List.of(),
                        Map.of(),
                        Table.rows("treaty-titles.csv").stream()
                                .map(row ->
                                        Treaty.of(
                                                row.getField("title"), row.getField("instrument")))
                                .toList());
    }

    private static Map<String, ConsentMeans> means() {
        var means = new LinkedHashMap<String, ConsentMeans>();
        Table.rows("treaty-instruments.csv")
                .forEach(row ->
                        means.put(
                                row.getField("wording"),
                                term(ConsentMeans.values(), row.getField("means"))));
        return means;
    }

    /**
     * The word of a vocabulary.
     *
     * @throws IllegalArgumentException when it has no such word
     */
    private static <T extends Term> T term(T[] words, String text) {
        return Stream.of(words)
                .filter(word -> word.term().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is none of %s"
                                        .formatted(
                                                text,
                                                String.join(
                                                        ", ",
                                                        Stream.of(words)
                                                                .map(Term::term)
                                                                .toList()))));
    }

    /** The same with rows that are asked first. */
    TreatyWords with(
            List<StateMapping.Row> states, Map<String, Party> organisations, List<Treaty> more) {
        var allParties = new HashMap<>(parties);
        allParties.putAll(organisations);
        var allTitles = new HashMap<>(titles);
        more.forEach(treaty -> allTitles.put(treaty.title(), treaty));
        return new TreatyWords(this.states.after(states), allParties, allTitles);
    }

    private Optional<Party> named(String name, LocalDate day) {
        return states.state("", name, day)
                .<Party>map(state -> state)
                .or(() -> Optional.ofNullable(parties.get(name)));
    }

    /**
     * The party of a name.
     *
     * @throws BadLine when no row has it
     */
    Party party(String name, LocalDate day) {
        return named(name, day)
                .orElseThrow(() -> new BadLine("no party is known as '%s'".formatted(name)));
    }

    /** The name, if no row has it. */
    Stream<Name> unmappedParty(String name, LocalDate day) {
        return named(name, day).isPresent()
                ? Stream.of()
                : Stream.of(new Name(Kind.STATE, name, ""));
    }

    /**
     * The treaty of a title.
     *
     * @throws BadLine when no row has it
     */
    Treaty treaty(String title) {
        var treaty = titles.get(title);
        if (treaty == null) {
            throw new BadLine("no treaty is known as '%s'".formatted(title));
        }
        return treaty;
    }

    /**
     * By what a party consented.
     *
     * @throws BadLine when no row has it
     */
    ConsentMeans means(String wording) {
        var means = MEANS.get(wording);
        if (means == null) {
            throw new BadLine("no instrument is known as '%s'".formatted(wording));
        }
        return means;
    }

    /** How the list words it. */
    static String wording(ConsentMeans means) {
        return MEANS.entrySet().stream()
                .filter(each -> each.getValue() == means)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(means.term());
    }
}
