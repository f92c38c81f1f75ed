package org.chancery.diplomacy.agreements;

import static org.chancery.testing.Said.on;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.PartyCommand.ExpressConsent;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Instrument;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;

/** What the tests of agreements say. */
final class Drafts {
    static final Subject TREATY = agreement(1);
    static final Party EU = Party.parse("organisation/eu");
    static final Party IRN = Party.parse("IRN");
    static final Party KAZ = Party.parse("KAZ");
    static final Party TKM = Party.parse("TKM");
    static final Party UZB = Party.parse("UZB");

    private Drafts() {}

    static Subject agreement(long number) {
        return SampleWords.subject(SubjectKind.AGREEMENT, number);
    }

    /** A binding agreement between some. */
    static Terms between(@Nullable ForceCondition condition, Party... parties) {
        return terms(Binding.YES, List.of(parties), condition, null, null);
    }

    /** A binding agreement to which others may become parties. */
    static Terms open(@Nullable ForceCondition condition) {
        return terms(Binding.YES, null, condition, null, null);
    }

    /** The same, whose accessions are accepted one by one. */
    static Terms accepting() {
        return terms(Binding.YES, null, null, null, true);
    }

    static Terms terms(
            @Nullable Binding binding,
            @Nullable List<Party> between,
            @Nullable ForceCondition condition,
            @Nullable String until,
            @Nullable Boolean accepting) {
        return new Terms(
                "Agreement on the Border Market",
                Instrument.AGREEMENT,
                binding,
                between,
                null,
                null,
                condition,
                until == null ? null : When.parse(until),
                null,
                accepting,
                null);
    }

    static ForceCondition force(ForceOn on, @Nullable String after) {
        return new ForceCondition(on, null, null, null, after);
    }

    static Said said(String when, AgreementCommand command) {
        return on(when, TREATY, command).cited("irna");
    }

    static Said adopted(String when, Terms terms) {
        return said(when, new AdoptText(terms));
    }

    /** Signed, of the terms that it has or brings. */
    static Said signed(
            String when, @Nullable Terms terms, @Nullable SignatureKind kind, Party... parties) {
        return said(when, new SignAgreement(terms, signatures(kind, parties), null, null));
    }

    static List<Signature> signatures(@Nullable SignatureKind kind, Party... parties) {
        return Stream.of(parties).map(party -> new Signature(party, kind, null, null)).toList();
    }

    static Said consented(
            String when, Party party, ConsentMeans means, @Nullable String effectiveOn) {
        return said(
                when,
                new ExpressConsent(
                        null, party, means, effectiveOn == null ? null : When.parse(effectiveOn)));
    }
}
