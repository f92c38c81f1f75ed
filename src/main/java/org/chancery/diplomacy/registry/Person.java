package org.chancery.diplomacy.registry;

import static org.chancery.diplomacy.registry.PersonRule.ASSUMED_ONCE;
import static org.chancery.diplomacy.registry.PersonRule.IS_HELD;
import static org.chancery.diplomacy.registry.PersonRule.IS_REGISTERED;
import static org.chancery.diplomacy.registry.PersonRule.ON_A_DAY;
import static org.chancery.diplomacy.registry.PersonRule.REGISTERED_ONCE;

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
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.RegistrySummaries;
import org.chancery.facts.Summary;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A person, with what was told of the offices that the person held. */
record Person(
        @Nullable Word<PersonRegistered> registered,
        List<Word<OfficeAssumed>> assumed,
        List<Word<OfficeLeft>> left)
        implements Decider<Person, PersonCommand, PersonEvent> {
    static final Person NONE = new Person(null, List.of(), List.of());

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
            case OfficeAssumed event -> {
                IS_REGISTERED.require(registered != null);
                ON_A_DAY.require(isOnADay(next.when()));
                ASSUMED_ONCE.require(!Terms.of(this).has(next.saying(event)));
            }
            case OfficeLeft event -> {
                IS_REGISTERED.require(registered != null);
                ON_A_DAY.require(isOnADay(next.when()));
                IS_HELD.require(Terms.of(this).ends(next.saying(event)));
            }
        }
    }

    private static boolean isOnADay(@Nullable When when) {
        return when == null || when.shape() != Shape.LASTED;
    }

    @Override
    public Person evolve(Word<PersonEvent> next) {
        return switch (next.what()) {
            case PersonRegistered event -> new Person(next.saying(event), assumed, left);
            case OfficeAssumed event ->
                    new Person(registered, and(assumed, next.saying(event)), left);
            case OfficeLeft event -> new Person(registered, assumed, and(left, next.saying(event)));
        };
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
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
                                Terms.of(this).held().stream())
                        .toList();
    }

    @Override
    public @Nullable Summary summary() {
        if (registered == null) {
            return null;
        }
        var others = registered.what().otherNames();
        var offices = Terms.of(this).held();
        var because = new TreeSet<>(registered.because());
        offices.forEach(office -> because.addAll(office.because()));
        return new RegistrySummaries.OfPerson(
                registered.what().name(),
                others == null ? List.of() : others,
                offices,
                List.copyOf(because));
    }
}
