package org.chancery.ledger;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says at a viewpoint, and how it stands.
 *
 * @param entry the entry itself
 * @param word what it says; of a hidden entry what it would say, of a retracted one what it said
 * @param from the entry or the correction whose word that is
 * @param rule id of the rule that a flagged word contradicts
 * @param endorsed the citations of the endorsements and renumberings that pass, newest first
 * @param words every word of the entry that passes, flagged ones too: by the position that brought
 *     it, the entry by which it now reads
 * @param disputes positions of the disputes that pass, ascending
 */
public record Said(
        Entry entry,
        Standing standing,
        Word<Event> word,
        Ref from,
        @Nullable String rule,
        SortedMap<Long, Entry> words,
        List<Citation> endorsed,
        List<Long> disputes) {

    Said standing(Standing other) {
        return new Said(entry, other, word, from, rule, words, endorsed, disputes);
    }

    Said saying(Word<Event> other) {
        return new Said(entry, standing, other, from, rule, words, endorsed, disputes);
    }

    /** Whether it is told under the id of another subject, into which its own was merged. */
    boolean isOfLoser() {
        var recorded = words.get(from.position());
        return recorded != null && !recorded.subject().equals(word.subject());
    }

    /**
     * The ids under which sources speak of it, as far as they pass: in each series the newest one,
     * since a source that moves its id means the same thing by another name.
     */
    public List<Alias> aliases(Viewpoint viewpoint, Publications publications) {
        var newest = new TreeMap<String, Alias>();
        Stream.concat(endorsed.stream(), word.sources().stream())
                .filter(citation -> publications.pass(viewpoint, citation.source()))
                .map(Citation::alias)
                .filter(Objects::nonNull)
                .forEach(alias -> newest.putIfAbsent(alias.series(), alias));
        return List.copyOf(newest.values());
    }

    /** The sources that say the word or endorse it, as far as they pass; each once, in order. */
    public List<Subject> sources(Viewpoint viewpoint, Publications publications) {
        return citations(viewpoint, publications).stream()
                .map(Citation::source)
                .distinct()
                .toList();
    }

    /** The citations of the word and of what endorses it, as far as they pass. */
    public List<Citation> citations(Viewpoint viewpoint, Publications publications) {
        return publications.passing(
                viewpoint, Stream.concat(word.sources().stream(), endorsed.stream()).toList());
    }
}
