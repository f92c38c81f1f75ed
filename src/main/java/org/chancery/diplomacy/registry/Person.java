package org.chancery.diplomacy.registry;

import static org.chancery.diplomacy.registry.PersonRule.IS_HELD;
import static org.chancery.diplomacy.registry.PersonRule.IS_REGISTERED;
import static org.chancery.diplomacy.registry.PersonRule.RANK_IS_ONE;
import static org.chancery.diplomacy.registry.PersonRule.REGISTERED_ONCE;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.registry.PersonEvent.OfficeAssumed;
import org.chancery.diplomacy.registry.PersonEvent.OfficeLeft;
import org.chancery.diplomacy.registry.PersonEvent.PersonRegistered;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.kernel.Party;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * A person, and the offices that the person held, each term apart. An office is one of a state or
 * organisation under a title; who assumes it again begins another term.
 */
record Person(@Nullable Word<PersonRegistered> registered, List<Term> terms)
        implements Decider<Person, PersonCommand, PersonEvent> {
    static final Person NONE = new Person(null, List.of());

    /** A term of an office, and what ended it: that the office was left, or assumed again. */
    record Term(Word<OfficeAssumed> assumed, @Nullable Word<? extends PersonEvent> ended) {

        boolean isOf(Party of, String title) {
            var office = assumed.what();
            return office.of().equals(of) && office.title().equals(title);
        }

        boolean isHeld() {
            return ended == null;
        }

        private Term endedBy(Word<? extends PersonEvent> end) {
            return new Term(assumed, end);
        }

        private OfficeHeld held() {
            var office = assumed.what();
            return new OfficeHeld(
                    assumed.subject(),
                    office.of(),
                    office.title(),
                    office.rank(),
                    office.capacity(),
                    new Spell(assumed.when(), ended == null ? null : ended.when()),
                    because());
        }

        private List<Long> because() {
            var because = new TreeSet<>(assumed.because());
            if (ended != null) {
                because.addAll(ended.because());
            }
            return List.copyOf(because);
        }
    }

    @Override
    public List<PersonEvent> decide(PersonCommand command) {
        return List.of(
                switch (command) {
                    case RegisterPerson(var name, var otherNames) ->
                            new PersonRegistered(name, otherNames);
                    case AssumeOffice(var of, var title, var rank, var capacity) ->
                            new OfficeAssumed(of, title, rank, capacity);
                    case LeaveOffice(var of, var title, var reason) ->
                            new OfficeLeft(of, title, reason);
                });
    }

    @Override
    public void check(Word<PersonEvent> next, Others others) {
        switch (next.what()) {
            case PersonRegistered _ -> {
                if (registered != null) {
                    throw REGISTERED_ONCE.refused(
                            "%s is registered: another person of that name is sent with a subject of another id"
                                    .formatted(registered.subject()));
                }
            }
            case OfficeAssumed(var of, var title, var rank, _) -> {
                IS_REGISTERED.require(registered != null);
                RANK_IS_ONE.require(
                        terms.stream()
                                .filter(term -> term.isOf(of, title))
                                .allMatch(term -> term.assumed().what().rank() == rank));
            }
            case OfficeLeft(var of, var title, _) -> {
                IS_REGISTERED.require(registered != null);
                IS_HELD.require(
                        terms.stream().anyMatch(term -> term.isOf(of, title) && term.isHeld()));
            }
        }
    }

    @Override
    public Person evolve(Word<PersonEvent> next) {
        return switch (next.what()) {
            case PersonRegistered event -> new Person(next.saying(event), terms);
            case OfficeAssumed event -> {
                var more = new ArrayList<>(ended(event.of(), event.title(), next));
                more.add(new Term(next.saying(event), null));
                yield new Person(registered, List.copyOf(more));
            }
            case OfficeLeft event -> new Person(registered, ended(event.of(), event.title(), next));
        };
    }

    private List<Term> ended(Party of, String title, Word<PersonEvent> end) {
        return terms.stream()
                .map(term -> term.isOf(of, title) && term.isHeld() ? term.endedBy(end) : term)
                .toList();
    }

    @Override
    public List<Fact> facts() {
        return registered == null
                ? List.of()
                : Stream.<Fact>concat(
                                Stream.of(
                                        new PersonKnown(
                                                registered.subject(),
                                                registered.what().name(),
                                                registered.because())),
                                terms.stream().map(Term::held))
                        .toList();
    }

    @Override
    public @Nullable Summary summary() {
        if (registered == null) {
            return null;
        }
        var others = registered.what().otherNames();
        var offices = terms.stream().map(Term::held).toList();
        var because = new TreeSet<>(registered.because());
        offices.forEach(office -> because.addAll(office.because()));
        return new Summary.OfPerson(
                registered.what().name(),
                others == null ? List.of() : others,
                offices,
                List.copyOf(because));
    }
}
