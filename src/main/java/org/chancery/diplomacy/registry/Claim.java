package org.chancery.diplomacy.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.ClaimCommand.RecordClaim;
import org.chancery.diplomacy.registry.ClaimCommand.SettleClaim;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimRecorded;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimSettled;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RegistrySummaries.Settlement;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.kernel.Pair;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A claim: what somebody says is so, and what became of it. */
record Claim(@Nullable Word<ClaimRecorded> recorded, @Nullable Word<ClaimSettled> settled)
        implements Decider<Claim, ClaimCommand, ClaimEvent> {
    static final Claim NONE = new Claim(null, null);

    @Override
    public List<ClaimEvent> decide(ClaimCommand command) {
        return List.of(
                switch (command) {
                    case RecordClaim(var claimant, var text, var kind, var about) ->
                            new ClaimRecorded(claimant, text, kind, about);
                    case SettleClaim(var outcome, var reason) -> new ClaimSettled(outcome, reason);
                });
    }

    @Override
    public void check(Word<ClaimEvent> next, Others others) {
        switch (next.what()) {
            case ClaimRecorded claim -> {
                ClaimRule.CLAIMED_ONCE.require(recorded == null);
                ClaimRule.CONCERNS_SOMETHING.require(claim.about().something());
                var person = claim.claimant().person();
                ClaimRule.CLAIMANT_IS_REGISTERED.require(
                        person == null || !others.facts(PersonKnown.class, person).isEmpty());
            }
            case ClaimSettled _ -> {
                ClaimRule.IS_CLAIMED.require(recorded != null);
                ClaimRule.SETTLED_ONCE.require(settled == null);
            }
        }
    }

    @Override
    public Claim evolve(Word<ClaimEvent> next) {
        return switch (next.what()) {
            case ClaimRecorded event -> new Claim(next.saying(event), settled);
            case ClaimSettled event -> new Claim(recorded, next.saying(event));
        };
    }

    @Override
    public List<Fact> facts() {
        if (recorded == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        for (var pair : Pair.among(recorded.what().about().states())) {
            for (var each : versions(recorded)) {
                facts.add(
                        new Claimed(
                                recorded.subject(),
                                pair.a(),
                                pair.b(),
                                said(recorded),
                                each.outcome(),
                                each.lasted(),
                                each.because()));
            }
        }
        return facts;
    }

    /** How a claim stood for a time. */
    private record Version(@Nullable ClaimOutcome outcome, Spell lasted, List<Long> because) {}

    /** As it was made, until it was settled; where nobody tells when that was, settled at once. */
    private List<Version> versions(Word<ClaimRecorded> claim) {
        if (settled == null) {
            return List.of(new Version(null, new Spell(claim.when(), null), claim.because()));
        }
        var open = new Spell(claim.when(), settled.when());
        var after =
                new Version(
                        settled.what().outcome(),
                        new Spell(settled.when() == null ? claim.when() : settled.when(), null),
                        because(claim, settled));
        return settled.when() == null || !open.mayHold()
                ? List.of(after)
                : List.of(new Version(null, open, claim.because()), after);
    }

    private static List<Long> because(Word<?> claim, Word<?> settlement) {
        return Word.because(Stream.of(claim, settlement));
    }

    private static Fact.Claim said(Word<ClaimRecorded> claim) {
        var what = claim.what();
        return new Fact.Claim(
                what.claimant(), what.text(), what.kind(), what.about(), claim.when());
    }

    @Override
    public @Nullable Summary summary() {
        if (recorded == null) {
            return null;
        }
        return settled == null
                ? new OfClaim(said(recorded), null, recorded.because())
                : new OfClaim(
                        said(recorded),
                        new Settlement(
                                settled.what().outcome(), settled.what().reason(), settled.when()),
                        because(recorded, settled));
    }
}
