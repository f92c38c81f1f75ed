package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfExpectation;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.AgreementSummaries.OfStep;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Fact.Titled;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** An agreement in the register of agreements. */
public record AgreementItem(
        @Described("Its id.") String id,
        @Described("Its title, as worded.") String title,
        @Described("What kind of text it is, where that is told.") @Nullable Instrument instrument,
        @Described("Whether it is governed by international law.") Binding binding,
        @Described("The obligations of alliance that it holds.") List<Obligation> obligations,
        @Described("What it is about.") List<Sector> sectors,
        @Described(
                        "The codes of the states, or the organisations, between whom it is; empty where others may become parties.")
                List<String> between,
        @Described("Who keeps the original and the instruments, where that is told.")
                @Nullable String depositary,
        @Described("On what it enters into force, where that is told.")
                @Nullable ConditionItem entryIntoForce,
        @Described("How it stands on the day; left out where it is expected alone.")
                @Nullable AgreementStage status,
        @Described("Since when it stands so, in EDTF, as precisely as that is known.")
                @Nullable String since,
        @Described(PROJECTED) @Nullable Boolean projected,
        @Described("What it waits for on the day, as far as that is known.")
                List<OutstandingItem> outstanding,
        @Described(
                        "The day of the last signature of all between whom it is, or of the first where others may become parties, in EDTF.")
                @Nullable String signedOn,
        @Described("Since when it is in force, or was until it ended, in EDTF.")
                @Nullable String inForceSince,
        @Described(
                        "The first day on which it is in force no longer, in EDTF, where that is fixed by its term, by a notice or by its end.")
                @Nullable String endsOn,
        @Described("Its last day, where its text or an extension fixes one, in EDTF.")
                @Nullable String until,
        @Described("Where it stands for several: how many, and which of them are told.")
                @Nullable BundleItem bundle,
        @Described("The ids of those that were expected and are met by its signature.")
                List<String> fulfils,
        @Described("What was expected of it by the day, in order.")
                List<ExpectationItem> expectations,
        @Described("How it stood by the day, in order.") List<StageItem> stages,
        @Described("Those between whom it is, and whoever signed it or consented to it by the day.")
                List<PartyItem> parties,
        @Described("All that was done with it by the day beside signatures and consent, in order.")
                List<StepItem> steps,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The ids that its sources give it.") List<String> aliases,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    static final String PROJECTED =
            "True where it stands so only from a day after all that was known, as far as that was fixed by then; else left out.";

    /** On what it enters into force. */
    public record ConditionItem(
            @Described("On what.") ForceOn on,
            @Described("The day, in EDTF, where it is fixed.") @Nullable String date,
            @Described("How many have to consent, where a number is needed.")
                    @Nullable Integer instruments,
            @Described("Which have to consent, where they are named.") List<String> parties,
            @Described("How long after that, as an ISO 8601 duration.") @Nullable String after,
            @Described(
                            "True where the instruments of organisations count for the number; else"
                                    + " left out.")
                    @Nullable Boolean organisationsCount) {

        private static ConditionItem of(ForceCondition condition) {
            return new ConditionItem(
                    condition.on(),
                    VisitItem.text(condition.date()),
                    condition.instruments(),
                    condition.parties() == null
                            ? List.of()
                            : condition.parties().stream().map(Party::code).toList(),
                    condition.after(),
                    Boolean.TRUE.equals(condition.organisationsCount()) ? true : null);
        }
    }

    /** An act that is waited for. */
    public record OutstandingItem(
            @Described("Whose act it is.") String party,
            @Described("What is outstanding.") OutstandingAct act,
            @Described("Since when, in EDTF, where that is known.") @Nullable String since) {

        static OutstandingItem of(Outstanding outstanding) {
            return new OutstandingItem(
                    outstanding.party().code(),
                    outstanding.act(),
                    VisitItem.text(outstanding.since()));
        }
    }

    /** Several that were told of together. */
    public record BundleItem(
            @Described("How many, as worded.") @Nullable String count,
            @Described("How many at least.") long atLeast,
            @Described("Those that are told by title.") List<TitledItem> items) {

        private static BundleItem of(Bundle bundle) {
            return new BundleItem(
                    bundle.count(),
                    bundle.atLeast(),
                    bundle.items().stream().map(TitledItem::of).toList());
        }
    }

    /** One of several. */
    public record TitledItem(
            @Described("The title, as worded.") String title,
            @Described("The id of the agreement, where it is recorded by itself.")
                    @Nullable String agreement) {

        private static TitledItem of(Titled titled) {
            return new TitledItem(
                    titled.title(), titled.agreement() == null ? null : titled.agreement().id());
        }
    }

    /** That it was expected. */
    public record ExpectationItem(
            @Described("How many were expected, as worded, where they were several.")
                    @Nullable String count,
            @Described("For which days, in EDTF, where they were known.") @Nullable String planned,
            @Described("Who expected it, as worded.") @Nullable String by,
            @Described("Since when, in EDTF, where that is known.") @Nullable String since,
            @Described("Until when, in EDTF; left out while it is expected on the day.")
                    @Nullable String until,
            @Described("Whether it was signed; left out while it is expected on the day.")
                    @Nullable Boolean met,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static ExpectationItem of(OfExpectation expectation, LocalDate asOf) {
            var lasted = expectation.lasted();
            boolean over = lasted.until() != null && When.begunBy(lasted.until(), asOf);
            return new ExpectationItem(
                    expectation.count(),
                    VisitItem.text(expectation.planned()),
                    expectation.by(),
                    VisitItem.text(lasted.since()),
                    over ? VisitItem.text(lasted.until()) : null,
                    over ? expectation.met() : null,
                    expectation.because());
        }
    }

    /** How it stood for a time. */
    public record StageItem(
            @Described("How it stood.") AgreementStage stage,
            @Described("Since when, in EDTF, where that is known.") @Nullable String since,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static StageItem of(OfStage stage) {
            return new StageItem(
                    stage.stage(), VisitItem.text(stage.lasted().since()), stage.because());
        }
    }

    /** Something that was done with it. */
    public record StepItem(
            @Described("What was done.") AgreementAct what,
            @Described("Who did it, where that is told.") @Nullable String by,
            @Described("What a source tells of it, as worded.") @Nullable String note,
            @Described("The day, in EDTF; left out where no source tells it.")
                    @Nullable String when,
            @Described("From when it has effect, in EDTF, where that is another day.")
                    @Nullable String effect,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        static List<StepItem> of(List<OfStep> steps, LocalDate asOf) {
            return steps.stream()
                    .filter(step -> When.begunBy(step.when(), asOf))
                    .map(step ->
                            new StepItem(
                                    step.what(),
                                    step.by() == null ? null : step.by().code(),
                                    step.note(),
                                    VisitItem.text(step.when()),
                                    VisitItem.text(step.effect()),
                                    step.because()))
                    .toList();
        }
    }

    public static AgreementItem of(Registered registered, Viewpoint viewpoint) {
        var asOf = viewpoint.asOf();
        var horizon = viewpoint.horizon();
        var agreement = (OfAgreement) registered.summary();
        var whole = new AgreementOn(agreement, Set.of(), asOf);
        var stage = agreement.stage(asOf);
        return new AgreementItem(
                registered.subject().id(),
                agreement.title(),
                agreement.instrument(),
                agreement.binding(),
                List.copyOf(agreement.obligations()),
                List.copyOf(agreement.sectors()),
                agreement.between().stream().map(Party::code).toList(),
                agreement.depositary() == null ? null : agreement.depositary().code(),
                agreement.condition() == null ? null : ConditionItem.of(agreement.condition()),
                stage == null ? null : stage.stage(),
                stage == null ? null : VisitItem.text(stage.lasted().since()),
                projected(stage, horizon),
                whole.outstanding().stream().map(OutstandingItem::of).toList(),
                VisitItem.text(whole.signedOn()),
                VisitItem.text(whole.inForceSince(agreement.stages())),
                VisitItem.text(whole.end()),
                VisitItem.text(agreement.until()),
                agreement.bundle() == null ? null : BundleItem.of(agreement.bundle()),
                agreement.fulfils().stream().map(Subject::id).toList(),
                agreement.expectations().stream()
                        .filter(each -> each.lasted().begunBy(asOf))
                        .map(each -> ExpectationItem.of(each, asOf))
                        .toList(),
                OfStage.runs(
                                agreement.stages().stream()
                                        .filter(each -> each.lasted().begunBy(asOf))
                                        .toList())
                        .stream()
                        .map(StageItem::of)
                        .toList(),
                whole.parties().map(party -> PartyItem.of(whole, party, horizon)).toList(),
                StepItem.of(agreement.steps(), asOf),
                registered.standing(),
                registered.rule(),
                registered.aliases().stream().map(Alias::toString).toList(),
                registered.sources().stream().map(Subject::toString).toList(),
                agreement.because());
    }

    static @Nullable Boolean projected(@Nullable OfStage stage, LocalDate horizon) {
        return (stage != null && stage.lasted().from().isAfter(horizon)) ? true : null;
    }
}
