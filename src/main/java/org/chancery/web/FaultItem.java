package org.chancery.web;

import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.ledger.Standing;
import org.chancery.ledger.StandingFault;
import org.chancery.ledger.codec.EntryCodec;

/** An entry that counts and breaks a rule. */
record FaultItem(
        @Described("Its position in the ledger.") long position,
        @Described("Its id.") String eventId,
        @Described("What it says, by the name under which that is stored.") String type,
        @Described("The subject that it is about.") SubjectLink subject,
        @Described("The rule that it breaks.") String rule,
        @Described("What is wrong, in one sentence.") String detail,
        @Described("How it stands.") Standing standing,
        @Described(
                        "Positions of the entries that make it say so, and of those that stand in its way, ascending.")
                List<Long> because) {

    static FaultItem of(StandingFault fault) {
        var said = fault.said();
        return new FaultItem(
                said.entry().position(),
                said.entry().eventId().toString(),
                EntryCodec.typeOf(said.word().what()),
                SubjectLink.of(said.word().subject()),
                fault.refusal().rule().id(),
                fault.refusal().detail(),
                said.standing(),
                fault.because());
    }
}
