package org.chancery.diplomacy.agreements;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/** What became true of an agreement. */
public sealed interface AgreementEvent extends Event permits TextEvent, PartyEvent, ForceEvent {
    int LONGEST = 1_000;
    int MOST = 250;

    static void requireReadable(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && (text.isBlank() || text.length() > LONGEST)) {
                throw new IllegalArgumentException("what is worded has 1 to 1,000 characters");
            }
        }
    }

    static void requireSignatures(List<Signature> signatures, @Nullable List<Subject> fulfils) {
        requireEachOnce("signatures", signatures.stream().map(Signature::party).toList());
        if (fulfils != null) {
            fulfils.forEach(AgreementEvent::requireAgreement);
        }
    }

    static void requireItems(List<Item> items) {
        requireEachOnce("titles", items.stream().map(Item::title).toList());
        requireEachOnce(
                "agreements",
                Stream.concat(
                                Stream.of(""),
                                items.stream().flatMap(item -> Stream.ofNullable(item.agreement())))
                        .toList());
    }

    static void requireTwo(List<Party> parties) {
        requireEachOnce("parties", parties);
        if (parties.size() < 2) {
            throw new IllegalArgumentException("notes are exchanged by two parties at least");
        }
    }

    private static void requireEachOnce(String what, List<?> each) {
        if (each.isEmpty() || each.size() > MOST) {
            throw new IllegalArgumentException("there are 1 to %d %s".formatted(MOST, what));
        }
        if (new HashSet<>(each).size() < each.size()) {
            throw new IllegalArgumentException("of the %s each is named once".formatted(what));
        }
    }

    static void requireAgreement(@Nullable Subject agreement) {
        if (agreement != null && agreement.kind() != SubjectKind.AGREEMENT) {
            throw new IllegalArgumentException("%s is no agreement".formatted(agreement));
        }
    }
}
