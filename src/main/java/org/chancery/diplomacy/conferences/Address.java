package org.chancery.diplomacy.conferences;

import static org.chancery.diplomacy.conferences.AddressRule.ADDRESS_NOT_CANCELLED;
import static org.chancery.diplomacy.conferences.AddressRule.DELIVERED_ONCE;
import static org.chancery.diplomacy.conferences.AddressRule.GIVEN_FOR_ONE;
import static org.chancery.diplomacy.conferences.AddressRule.IS_SCHEDULED;
import static org.chancery.diplomacy.conferences.AddressRule.SCHEDULED_OTHERWISE;
import static org.chancery.diplomacy.conferences.AddressRule.SCHEDULE_ENDS_AFTER_IT_BEGINS;
import static org.chancery.diplomacy.conferences.AddressRule.SPEAKER_IS_THERE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.Occasion;
import org.chancery.diplomacy.Representatives;
import org.chancery.diplomacy.conferences.AddressCommand.CancelAddress;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.diplomacy.conferences.AddressCommand.ScheduleAddress;
import org.chancery.diplomacy.conferences.AddressEvent.AddressCancelled;
import org.chancery.diplomacy.conferences.AddressEvent.AddressDelivered;
import org.chancery.diplomacy.conferences.AddressEvent.AddressScheduled;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Forum;
import org.chancery.facts.Summary;
import org.chancery.kernel.Party;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** An address: scheduled, and delivered or cancelled. */
record Address(List<Word<AddressEvent>> told)
        implements Decider<Address, AddressCommand, AddressEvent> {
    static final Address NONE = new Address(List.of());

    @Override
    public List<AddressEvent> decide(AddressCommand command) {
        return List.of(
                switch (command) {
                    case ScheduleAddress(
                                    var party,
                                    var speaker,
                                    var forum,
                                    var title,
                                    var wordsIn,
                                    var planned) ->
                            new AddressScheduled(party, speaker, forum, title, wordsIn, planned);
                    case DeliverAddress c ->
                            new AddressDelivered(
                                    c.party(),
                                    c.speaker(),
                                    c.forum(),
                                    c.title(),
                                    c.language(),
                                    c.wordsIn(),
                                    c.themes(),
                                    c.positions(),
                                    c.mentions(),
                                    c.peoples(),
                                    c.quotes(),
                                    c.text(),
                                    c.remote());
                    case CancelAddress(var reason) -> new AddressCancelled(reason);
                });
    }

    @Override
    public void check(Word<AddressEvent> next, Others others) {
        var course = new Speech(told);
        switch (next.what()) {
            case AddressScheduled schedule -> {
                SCHEDULE_ENDS_AFTER_IT_BEGINS.require(
                        schedule.planned() == null || !schedule.planned().endsBeforeItStarts());
                SCHEDULED_OTHERWISE.require(
                        course.delivered().isEmpty()
                                && course.cancelled().isEmpty()
                                && course.scheduled()
                                        .filter(before -> before.what().equals(schedule))
                                        .isEmpty());
                checkParty(course, schedule.party());
                new Representatives(schedule.party(), List.of(schedule.speaker()), others).check();
                if (schedule.forum() != null) {
                    var occasion = occasion(schedule.forum(), others);
                    occasion.ifPresent(at -> at.checkPlanned(next.when(), schedule.planned()));
                }
            }
            case AddressDelivered delivery -> {
                ADDRESS_NOT_CANCELLED.require(course.cancelled().isEmpty());
                DELIVERED_ONCE.require(course.delivered().isEmpty());
                checkParty(course, delivery.party());
                var speaking =
                        new Representatives(delivery.party(), List.of(delivery.speaker()), others);
                speaking.check();
                speaking.checkHeld(next.when());
                occasion(delivery.forum(), others).ifPresent(at -> at.checkOn(next.when()));
                if (delivery.forum().conference() != null && !delivery.fromElsewhere()) {
                    checkThere(
                            delivery.party(), delivery.forum().conference(), next.when(), others);
                }
            }
            case AddressCancelled _ ->
                    IS_SCHEDULED.require(
                            course.scheduled().isPresent()
                                    && course.delivered().isEmpty()
                                    && course.cancelled().isEmpty());
        }
    }

    private static void checkParty(Speech course, Party party) {
        GIVEN_FOR_ONE.require(course.party() == null || party.equals(course.party()));
    }

    /** The conference at which it is given, in the state in which that is held. */
    private static Optional<Occasion> occasion(Forum forum, Others others) {
        return Optional.ofNullable(forum.conference())
                .map(conference -> Occasion.in(forum.state(), conference, others));
    }

    /** Where nothing is told of who attends, that is no contradiction. */
    private static void checkThere(
            Party party, Subject conference, @Nullable When when, Others others) {
        var told =
                others.facts(Attended.class, conference).stream()
                        .filter(fact -> fact.party().equals(party))
                        .toList();
        if (isAbsent(told, when) || isThereOnOthersOnly(told, when)) {
            throw new Refused(
                    SPEAKER_IS_THERE,
                    "it is told who attended %s, and for %s nobody did on %s"
                            .formatted(conference, party.code(), when),
                    told.stream().flatMap(fact -> fact.because().stream()).sorted().toList());
        }
    }

    private static boolean isAbsent(List<Attended> told, @Nullable When when) {
        return told.stream()
                .anyMatch(fact -> !fact.present() && Occasion.surelyMeet(fact.when(), when));
    }

    private static boolean isThereOnOthersOnly(List<Attended> told, @Nullable When when) {
        return told.stream().anyMatch(Attended::present)
                && told.stream()
                        .noneMatch(fact -> fact.present() && When.mayMeet(fact.when(), when));
    }

    @Override
    public Address evolve(Word<AddressEvent> next) {
        return new Address(Stream.concat(told.stream(), Stream.of(next)).toList());
    }

    @Override
    public List<Fact> facts() {
        return new Speech(told).facts();
    }

    @Override
    public @Nullable Summary summary() {
        return new Speech(told).summary();
    }
}
