package org.chancery.diplomacy.visits;

import static org.chancery.diplomacy.visits.MemberRule.HAS_A_MEMBER;
import static org.chancery.diplomacy.visits.MemberRule.MEMBER_LEAVES_AFTER_COMING;
import static org.chancery.diplomacy.visits.MemberRule.NAMED_ONCE;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.VisitEvent.DelegationNamed;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Summary.OfMember;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** Who travels beside those who lead a visit: all whom its words name, added up. */
record Delegation(List<Word<VisitEvent>> told) {

    /** By name, or else by office and body, in each part of the delegation once. */
    private record Key(
            DelegationRole role,
            @Nullable String name,
            @Nullable String office,
            @Nullable String body) {

        static Key of(DelegationMember member) {
            return member.name() == null
                    ? new Key(member.role(), null, lower(member.office()), lower(member.body()))
                    : new Key(member.role(), lower(member.name()), null, null);
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
        return told.stream()
                .flatMap(word ->
                        members(word)
                                .map(member ->
                                        new OfMember(
                                                member.role(),
                                                member.name(),
                                                member.office(),
                                                member.body(),
                                                member.count(),
                                                member.when(),
                                                word.when(),
                                                word.because())))
                .toList();
    }
}
