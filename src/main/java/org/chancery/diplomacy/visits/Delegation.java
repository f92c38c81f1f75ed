package org.chancery.diplomacy.visits;

import static org.chancery.diplomacy.visits.MemberRule.HAS_A_MEMBER;
import static org.chancery.diplomacy.visits.MemberRule.MEMBER_LEAVES_AFTER_COMING;
import static org.chancery.diplomacy.visits.MemberRule.NAMED_ONCE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.VisitEvent.ArrivedAtStop;
import org.chancery.diplomacy.visits.VisitEvent.DelegationNamed;
import org.chancery.diplomacy.visits.VisitEvent.DepartedForVisit;
import org.chancery.diplomacy.visits.VisitEvent.StopAdded;
import org.chancery.diplomacy.visits.VisitEvent.StopDropped;
import org.chancery.diplomacy.visits.VisitEvent.StopLeft;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitAnnounced;
import org.chancery.diplomacy.visits.VisitEvent.VisitCancelled;
import org.chancery.diplomacy.visits.VisitEvent.VisitConcluded;
import org.chancery.diplomacy.visits.VisitEvent.VisitPlanRevised;
import org.chancery.diplomacy.visits.VisitEvent.VisitPostponed;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitorReceived;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.VisitSummaries.OfMember;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * Who travels beside those who lead a visit: all whom its words name, and who were at stops that
 * are recorded, each once.
 */
record Delegation(List<Word<VisitEvent>> told) {

    /** By name, or else by office and body, in each part of the delegation once. */
    private record Key(
            DelegationRole role,
            @Nullable String name,
            @Nullable String office,
            @Nullable String body) {

        static Key of(DelegationMember member) {
            return of(member.role(), member.name(), member.office(), member.body());
        }

        static Key of(
                DelegationRole role,
                @Nullable String name,
                @Nullable String office,
                @Nullable String body) {
            return name == null
                    ? new Key(role, null, lower(office), lower(body))
                    : new Key(role, lower(name), null, null);
        }

        private static @Nullable String lower(@Nullable String text) {
            return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
        }
    }

    void check(List<DelegationMember> more) {
        HAS_A_MEMBER.require(!more.isEmpty());
        var known = new HashSet<Key>();
        told.stream().flatMap(Delegation::members).map(Key::of).forEach(known::add);
        for (var member : more) {
            MEMBER_LEAVES_AFTER_COMING.require(
                    member.when() == null || !member.when().endsBeforeItStarts());
            NAMED_ONCE.require(known.add(Key.of(member)));
        }
    }

    private static Stream<DelegationMember> members(Word<VisitEvent> word) {
        return word.what() instanceof DelegationNamed(var members) ? members.stream() : Stream.of();
    }

    List<OfMember> summary() {
        var members = new LinkedHashMap<Key, OfMember>();
        told.stream()
                .flatMap(Delegation::shown)
                .forEach(member ->
                        members.merge(
                                Key.of(
                                        member.role(),
                                        member.name(),
                                        member.office(),
                                        member.body()),
                                member,
                                Delegation::one));
        return List.copyOf(members.values());
    }

    private static Stream<OfMember> shown(Word<VisitEvent> word) {
        return switch (word.what()) {
            case DelegationNamed(var members) ->
                    members.stream()
                            .map(member ->
                                    new OfMember(
                                            member.role(),
                                            member.name(),
                                            member.office(),
                                            member.body(),
                                            member.count(),
                                            member.when(),
                                            word.when(),
                                            word.because()));
            case StopRecorded(_, var principals, var role, _, _, _, _, _) ->
                    role == null
                            ? Stream.of()
                            : principals.stream()
                                    .map(principal ->
                                            new OfMember(
                                                    role,
                                                    principal.name(),
                                                    principal.office(),
                                                    null,
                                                    null,
                                                    word.when(),
                                                    word.when(),
                                                    word.because()));
            case VisitAnnounced _,
                    VisitPlanRevised _,
                    VisitPostponed _,
                    VisitCancelled _,
                    StopAdded _,
                    StopDropped _,
                    DepartedForVisit _,
                    ArrivedAtStop _,
                    VisitorReceived _,
                    StopLeft _,
                    VisitConcluded _,
                    VisitRecorded _ ->
                    Stream.of();
        };
    }

    /** The same member, whom two words name: with what either tells, from the earlier day on. */
    private static OfMember one(OfMember first, OfMember other) {
        return new OfMember(
                first.role(),
                first.name(),
                either(first.office(), other.office()),
                either(first.body(), other.body()),
                either(first.count(), other.count()),
                When.spanning(
                        Stream.of(first, other)
                                .map(OfMember::when)
                                .filter(Objects::nonNull)
                                .toList()),
                earlier(first.named(), other.named()),
                Stream.concat(first.because().stream(), other.because().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable When earlier(@Nullable When one, @Nullable When other) {
        return one == null || other == null ? null : When.first(Stream.of(one, other)).get();
    }
}
