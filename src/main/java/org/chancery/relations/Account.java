package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Naming;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policy;
import org.jspecify.annotations.Nullable;

/**
 * All that a subject tells of relations at a viewpoint.
 *
 * @param mergedInto the subject under whose id it is told, where it was merged into one
 * @param published what is known of the sources that its testimonies cite
 */
public record Account(
        Subject subject,
        @Nullable Subject mergedInto,
        List<Fact> facts,
        List<Mention> mentions,
        Map<Subject, Published> published) {

    /**
     * Between which states an entry is, and what it adds to the evidence on each two of them.
     *
     * @param when the day on which it was, where it has one
     */
    record Mention(Naming about, @Nullable When when, Testimony testimony) {

        boolean touches(Pair pair) {
            return about.touches(pair);
        }

        /** Whether a timeline as of the day shows it. */
        boolean shown(LocalDate day) {
            return TimelineEntry.shown(testimony.standing(), when, day);
        }

        private static Mention of(
                Said said, Naming about, Viewpoint viewpoint, Publications publications) {
            return new Mention(
                    about, said.word().when(), Testimony.of(said, viewpoint, publications));
        }
    }

    static Account of(
            House house, Reading reading, Viewpoint viewpoint, Publications publications) {
        var about = reading.about();
        var mentions =
                reading.own().stream()
                        .map(said -> Mention.of(said, about.apply(said), viewpoint, publications))
                        .toList();
        var published = new HashMap<Subject, Published>();
        for (var mention : mentions) {
            for (var source : mention.testimony().sources()) {
                var known = publications.of(source);
                if (known != null) {
                    published.put(source, known);
                }
            }
        }
        return new Account(
                reading.subject(), reading.mergedInto(), house.facts(reading), mentions, published);
    }

    /** The relation of a pair by what these say, whoever read them. */
    static RelationStatus status(
            Pair pair, Collection<Account> accounts, Viewpoint viewpoint, Policy policy) {
        var facts = new ArrayList<Fact>();
        var said = new ArrayList<Testimony>();
        var published = new HashMap<Subject, Published>();
        var speaking = new HashSet<@Nullable Subject>();
        for (var account : accounts) {
            facts.addAll(account.facts());
            published.putAll(account.published());
            var testimonies = account.testimonies(pair);
            said.addAll(testimonies);
            if (testimonies.stream().anyMatch(each -> each.standing().counts())) {
                speaking.add(account.subject());
            }
        }
        var merged =
                accounts.stream()
                        .filter(account -> speaking.contains(account.mergedInto()))
                        .flatMap(account -> account.testimonies(pair).stream())
                        .filter(each -> each.standing() == Standing.MERGED)
                        .toList();
        return RelationStatus.of(
                Relation.of(pair, facts, viewpoint.horizon()),
                viewpoint.asOf(),
                policy,
                Evidence.of(said, List.of(), merged, published::get));
    }

    /** Whether a timeline of the pair as of the day shows something of it. */
    public boolean shows(Pair pair, LocalDate day) {
        return mentions.stream().anyMatch(mention -> mention.touches(pair) && mention.shown(day));
    }

    /** What it adds to the evidence on the two. */
    List<Testimony> testimonies(Pair pair) {
        return mentions.stream()
                .filter(mention -> mention.touches(pair))
                .map(Mention::testimony)
                .toList();
    }

    /** Whether it tells of a state what is held completely of it with any other. */
    boolean coversAnyOther() {
        return facts.stream()
                .anyMatch(fact -> fact instanceof Covered each && each.other() == null);
    }

    /** The facts that speak of the two. */
    List<Fact> facts(Pair pair) {
        return facts.stream().filter(fact -> Relation.speaks(fact, pair)).toList();
    }
}
