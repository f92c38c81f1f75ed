package org.chancery.registers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.kernel.Described;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Standing;

/** A party in the list of parties, with its agreement. */
@JsonPropertyOrder({"agreement", "title", "standing", "as"})
public record AgreementParty(
        @Described("The id of the agreement.") String agreement,
        @Described("The title of the agreement, as worded.") String title,
        @Described("How the entry of the agreement stands.") Standing standing,
        @JsonUnwrapped PartyItem as) {

    /** Those of which all holds that is asked for. */
    public static Stream<AgreementParty> of(
            Registered registered, AgreementFilter asked, Viewpoint viewpoint) {
        var asOf = viewpoint.asOf();
        var agreement = (OfAgreement) registered.summary();
        var whole = new AgreementOn(agreement, Set.of(), asOf);
        return asked.parties(registered, asOf)
                .map(party ->
                        new AgreementParty(
                                registered.subject().id(),
                                agreement.title(),
                                registered.standing(),
                                PartyItem.of(whole, party, viewpoint.horizon())));
    }
}
