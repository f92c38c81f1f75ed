package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.kernel.BadMember;
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
        requireSome("signatures", "signatures", signatures.stream().map(Signature::party).toList());
        for (int i = 0; fulfils != null && i < fulfils.size(); i++) {
            requireAgreement("fulfils/" + i, fulfils.get(i));
        }
        BadMember.requireEachOnce("fulfils", fulfils, eachOnce("expectations"));
    }

    static void requireItems(List<Item> items) {
        requireSome("items", "titles", items.stream().map(Item::title).toList());
        BadMember.requireEachOnce(
                "items",
                items.stream()
                        .map(item -> item.agreement() == null ? item : item.agreement())
                        .toList(),
                eachOnce("agreements"));
    }

    static void requireTwo(List<Party> parties) {
        requireSome("parties", "parties", parties);
        if (parties.size() < 2) {
            throw new BadMember("/parties", "notes are exchanged by two parties at least");
        }
    }

    private static void requireSome(String member, String what, List<?> each) {
        if (each.isEmpty() || each.size() > MOST) {
            throw new BadMember("/" + member, "there are 1 to %d %s".formatted(MOST, what));
        }
        BadMember.requireEachOnce(member, each, eachOnce(what));
    }

    private static String eachOnce(String what) {
        return "of the %s each is named once".formatted(what);
    }

    static void requireAgreement(String member, @Nullable Subject agreement) {
        if (agreement != null && agreement.kind() != SubjectKind.AGREEMENT) {
            throw new BadMember("/" + member, "%s is no agreement".formatted(agreement));
        }
    }
}
