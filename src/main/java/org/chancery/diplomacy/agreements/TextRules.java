package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.COUNTED_FROM_ONE;
import static org.chancery.diplomacy.agreements.AgreementRule.EXPECTED_DAYS_END_AFTER_THEY_BEGIN;
import static org.chancery.diplomacy.agreements.AgreementRule.FULFILS_WHAT_WAS_EXPECTED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_EXPECTED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.ITEMISED_WITHIN_THE_COUNT;
import static org.chancery.diplomacy.agreements.AgreementRule.LISTS_OTHERS;
import static org.chancery.diplomacy.agreements.AgreementRule.NOT_SIGNED_YET;
import static org.chancery.diplomacy.agreements.AgreementRule.SIGNS_ONCE;

import java.util.List;
import org.chancery.diplomacy.Representatives;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.InitialText;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.diplomacy.agreements.TextEvent.SignedTextsExchanged;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.facts.Fact.Awaited;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;

/** What makes a text into an agreement, and what of it is refused. */
record TextRules(Next next) {

    /** What a command comes to. */
    static TextEvent event(TextCommand command) {
        return switch (command) {
            case ExpectAgreement(var terms, var count, var planned, var by) ->
                    new AgreementExpected(terms, count, planned, by);
            case LapseExpectation(var reason) -> new ExpectationLapsed(reason);
            case OpenNegotiation(var terms) -> new NegotiationOpened(terms);
            case InitialText(var terms) -> new TextInitialled(terms);
            case AdoptText(var terms) -> new TextAdopted(terms);
            case SignAgreement(var terms, var signatures, var count, var fulfils) ->
                    new AgreementSigned(terms, signatures, count, fulfils);
            case ExchangeSignedTexts(var count) -> new SignedTextsExchanged(count);
            case ItemisePackage(var terms, var items) -> new PackageItemised(terms, items);
        };
    }

    void check(TextEvent event) {
        var life = next.life();
        switch (event) {
            case AgreementExpected(_, var count, var planned, _) -> {
                COUNTED_FROM_ONE.require(Counted.isOneAtLeast(count));
                NOT_SIGNED_YET.require(!life.isMade());
                EXPECTED_DAYS_END_AFTER_THEY_BEGIN.require(
                        planned == null || !planned.endsBeforeItStarts());
            }
            case ExpectationLapsed _ -> IS_EXPECTED.require(new Expectations(life).stand());
            case NegotiationOpened _, TextInitialled _, TextAdopted _ ->
                    NOT_SIGNED_YET.require(!life.isMade());
            case AgreementSigned signed -> checkSigned(signed);
            case SignedTextsExchanged(var count) -> {
                COUNTED_FROM_ONE.require(Counted.isOneAtLeast(count));
                IS_SIGNED.require(life.isMade());
            }
            case PackageItemised(_, var items) -> {
                LISTS_OTHERS.require(
                        items.stream().noneMatch(item -> next.subject().equals(item.agreement())));
                ITEMISED_WITHIN_THE_COUNT.require(new Counted(next.after()).fits());
            }
        }
    }

    private void checkSigned(AgreementSigned signed) {
        COUNTED_FROM_ONE.require(Counted.isOneAtLeast(signed.count()));
        SIGNS_ONCE.require(signed.signatures().stream().allMatch(this::isFresh));
        signed.signatures().forEach(this::checkSignatories);
        if (signed.fulfils() != null) {
            var parties = next.after().parties();
            signed.fulfils().forEach(each -> checkFulfilled(each, parties));
        }
    }

    /** Its first, or that by which it confirms the one ad referendum (VCLT article 12). */
    private boolean isFresh(Signature signature) {
        return next.life()
                .signature(signature.party())
                .map(word ->
                        word.what().kind() == SignatureKind.AD_REFERENDUM
                                && signature.kind() != SignatureKind.AD_REFERENDUM)
                .orElse(true);
    }

    private void checkSignatories(Signature signature) {
        var signatories =
                new Representatives(signature.party(), signature.signatories(), next.others());
        signatories.check();
        signatories.checkHeld(next.when());
    }

    private void checkFulfilled(Subject expectation, List<Party> parties) {
        FULFILS_WHAT_WAS_EXPECTED.require(
                next.others().facts(Awaited.class, expectation).stream()
                        .anyMatch(awaited -> parties.containsAll(awaited.parties())));
    }
}
