package org.chancery.testing;

import java.util.ArrayList;
import java.util.List;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.diplomacy.registry.Coverages;
import org.chancery.diplomacy.registry.Sources;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Summary;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;
import org.chancery.ledger.Command;
import org.chancery.ledger.Decider;
import org.chancery.ledger.House;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.Opens;
import org.chancery.ledger.Others;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Word;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.StoredEvents;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A capability of tests alone, whose subjects tell whatever facts they were told. */
public record Annals(List<Word<Annals.Event>> told)
        implements Decider<Annals, Annals.Tell, Annals.Event> {
    private static final Capability<?, Tell, Event> CAPABILITY =
            new Capability<>(
                    SubjectKind.VISIT,
                    Tell.class,
                    Event.class,
                    new Annals(List.of()),
                    1,
                    List.of(LedgerRule.values()),
                    List.of(
                            StopTold.class,
                            WayTold.class,
                            PlanTold.class,
                            TiesTold.class,
                            RecognitionTold.class,
                            MissionTold.class,
                            HeadTold.class,
                            ExpulsionTold.class,
                            PartnershipTold.class,
                            AgreementTold.class,
                            PartiesTold.class,
                            BarTold.class,
                            ExpectationTold.class,
                            FulfilmentTold.class,
                            AccessionTold.class,
                            AcceptanceTold.class,
                            MeasureTold.class,
                            HostilitiesTold.class,
                            ClaimTold.class,
                            AttendanceTold.class,
                            ConferencePlanTold.class,
                            AddressPlanTold.class));

    private static final List<Capability<?, ?, ?>> CAPABILITIES =
            List.of(Sources.CAPABILITY, CAPABILITY, Coverages.CAPABILITY);

    public static final EntryCodec CODEC =
            new EntryCodec(new StoredEvents(House.events(CAPABILITIES), List.of()));

    public static final House HOUSE = new House(CAPABILITIES, CODEC);

    /** Tell what there is to tell. */
    public sealed interface Tell extends Command {
        @Opens
        record Facts(Event event) implements Tell {}
    }

    /** Something was told. */
    public sealed interface Event extends org.chancery.ledger.Event {
        List<? extends Fact> facts();
    }

    @Stored("test.stop-told")
    record StopTold(List<StopMade> facts) implements Event {}

    @Stored("test.way-told")
    record WayTold(List<OnTheWay> facts) implements Event {}

    @Stored("test.plan-told")
    record PlanTold(List<StopPlanned> facts) implements Event {}

    @Stored("test.ties-told")
    record TiesTold(List<TiesHeld> facts) implements Event {}

    @Stored("test.recognition-told")
    record RecognitionTold(List<Recognised> facts) implements Event {}

    @Stored("test.mission-told")
    record MissionTold(List<Represented> facts) implements Event {}

    @Stored("test.head-told")
    record HeadTold(List<Headed> facts) implements Event {}

    @Stored("test.expulsion-told")
    record ExpulsionTold(List<Expelled> facts) implements Event {}

    @Stored("test.partnership-told")
    record PartnershipTold(List<Partnered> facts) implements Event {}

    @Stored("test.agreement-told")
    record AgreementTold(List<Agreed> facts) implements Event {}

    @Stored("test.parties-told")
    record PartiesTold(List<PartyTo> facts) implements Event {}

    @Stored("test.bar-told")
    record BarTold(List<Barred> facts) implements Event {}

    @Stored("test.accession-told")
    record AccessionTold(List<Acceded> facts) implements Event {}

    @Stored("test.acceptance-told")
    record AcceptanceTold(List<Accepted> facts) implements Event {}

    @Stored("test.expectation-told")
    record ExpectationTold(List<Expected> facts) implements Event {}

    @Stored("test.fulfilment-told")
    record FulfilmentTold(List<Fulfilled> facts) implements Event {}

    @Stored("test.measure-told")
    record MeasureTold(List<MeasureKept> facts) implements Event {}

    @Stored("test.hostilities-told")
    record HostilitiesTold(List<Fought> facts) implements Event {}

    @Stored("test.claim-told")
    record ClaimTold(List<Claimed> facts) implements Event {}

    @Stored("test.attendance-told")
    record AttendanceTold(List<Attended> facts) implements Event {}

    @Stored("test.conference-plan-told")
    record ConferencePlanTold(List<ConferencePlanned> facts) implements Event {}

    @Stored("test.address-plan-told")
    record AddressPlanTold(List<AddressPlanned> facts) implements Event {}

    /** What tells these facts, which are of one shape and of one subject. */
    public static Said telling(List<? extends Fact> facts) {
        return Said.undated(
                facts.getFirst().subject(),
                facts.getFirst() instanceof Covered covered
                        ? declaration(covered, facts)
                        : new Tell.Facts(event(facts)));
    }

    /** What is told of a state with any other is found as that: nobody else can tell it. */
    private static DeclareCoverage declaration(Covered covered, List<? extends Fact> facts) {
        return new DeclareCoverage(
                covered.family(),
                facts.stream().flatMap(fact -> fact.states().stream()).distinct().toList(),
                covered.other() == null ? CoverageScope.THEM_AND_ANY_OTHER : CoverageScope.THEM,
                covered.period(),
                covered.note());
    }

    @SuppressWarnings("unchecked")
    private static Event event(List<? extends Fact> facts) {
        return switch (facts.getFirst()) {
            case StopMade _ -> new StopTold((List<StopMade>) facts);
            case OnTheWay _ -> new WayTold((List<OnTheWay>) facts);
            case StopPlanned _ -> new PlanTold((List<StopPlanned>) facts);
            case TiesHeld _ -> new TiesTold((List<TiesHeld>) facts);
            case Recognised _ -> new RecognitionTold((List<Recognised>) facts);
            case Represented _ -> new MissionTold((List<Represented>) facts);
            case Headed _ -> new HeadTold((List<Headed>) facts);
            case Expelled _ -> new ExpulsionTold((List<Expelled>) facts);
            case Partnered _ -> new PartnershipTold((List<Partnered>) facts);
            case Agreed _ -> new AgreementTold((List<Agreed>) facts);
            case PartyTo _ -> new PartiesTold((List<PartyTo>) facts);
            case Barred _ -> new BarTold((List<Barred>) facts);
            case Acceded _ -> new AccessionTold((List<Acceded>) facts);
            case Accepted _ -> new AcceptanceTold((List<Accepted>) facts);
            case Expected _ -> new ExpectationTold((List<Expected>) facts);
            case Fulfilled _ -> new FulfilmentTold((List<Fulfilled>) facts);
            case MeasureKept _ -> new MeasureTold((List<MeasureKept>) facts);
            case Fought _ -> new HostilitiesTold((List<Fought>) facts);
            case Claimed _ -> new ClaimTold((List<Claimed>) facts);
            case Attended _ -> new AttendanceTold((List<Attended>) facts);
            case ConferencePlanned _ -> new ConferencePlanTold((List<ConferencePlanned>) facts);
            case AddressPlanned _ -> new AddressPlanTold((List<AddressPlanned>) facts);
            case Fact.Published _,
                    Fact.PersonKnown _,
                    Fact.OfficeHeld _,
                    Fact.ConferenceKnown _,
                    Fact.Awaited _,
                    Fact.Merged _ ->
                    throw new IllegalArgumentException("these are told by their own");
            case Covered _ -> throw new IllegalArgumentException("coverages are declared");
        };
    }

    @Override
    public List<Event> decide(Tell command) {
        return switch (command) {
            case Tell.Facts(var event) -> List.of(event);
        };
    }

    @Override
    public void check(Word<Event> next, Others others) {}

    @Override
    public Annals evolve(Word<Event> next) {
        var more = new ArrayList<>(told);
        more.add(next);
        return new Annals(List.copyOf(more));
    }

    @Override
    public List<Fact> facts() {
        return told.stream()
                .flatMap(word ->
                        word.what().facts().stream()
                                .map(fact -> restamped(fact, word.subject(), word.because())))
                .toList();
    }

    /** The same of another subject, because of other entries. */
    public static Fact restamped(Fact fact, Subject subject, List<Long> because) {
        ObjectNode tree = StrictJson.MAPPER.valueToTree(fact);
        tree.put("subject", subject.toString());
        tree.set("because", StrictJson.MAPPER.valueToTree(because));
        return StrictJson.MAPPER.treeToValue(tree, fact.getClass());
    }

    @Override
    public @Nullable Summary summary() {
        return null;
    }
}
