package org.chancery.diplomacy.agreements;

import java.util.Optional;
import org.chancery.diplomacy.agreements.PartyEvent.AgreementDenounced;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.NoticeRevoked;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;

/** Notices of parties that they leave an agreement. */
record Notices(Life life) {

    /** Whether a party gave notice that stands, since it was last bound. */
    boolean stands(Party party) {
        return life.told(party).stream()
                .filter(word -> isNotice(word.what()) || word.what() instanceof ConsentExpressed)
                .reduce((_, later) -> later)
                .filter(word -> isNotice(word.what()) && revocation(word, party).isEmpty())
                .isPresent();
    }

    /** How a party revoked its notice, if it did. */
    Optional<Word<AgreementEvent>> revocation(Word<AgreementEvent> notice, Party party) {
        return life.after(notice)
                .filter(word -> word.what() instanceof NoticeRevoked || isNotice(word.what()))
                .filter(word -> Life.actors(word.what()).contains(party))
                .findFirst()
                .filter(word -> word.what() instanceof NoticeRevoked);
    }

    static boolean isNotice(AgreementEvent event) {
        return event instanceof AgreementDenounced || event instanceof WithdrawnFromAgreement;
    }
}
