package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a test tells a ledger: given what was said before, when this is said, then that comes of it.
 * As the field of a test it is best called {@code ledger}.
 */
public final class Story {
    private final MemoryLedger ledger;
    private int before;
    private List<Entry> recorded = List.of();
    private @Nullable Refused refusal;

    public Story() {
        this(new MemoryLedger());
    }

    /** A story of which the test reads more than is told here. */
    public Story(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** What persons said before, all of which was recorded. */
    public Story given(Said... before) {
        for (var said : before) {
            when(said).thenRecorded();
        }
        return this;
    }

    /** What imports brought before, flagged or not. */
    public Story givenImported(Said... before) {
        for (var said : before) {
            whenImported(said);
        }
        return this;
    }

    /** A person says something. */
    public Story when(Said said) {
        return tell(said, Strictness.REFUSE);
    }

    /** An import brings something. */
    public Story whenImported(Said said) {
        return tell(said, Strictness.FLAG);
    }

    private Story tell(Said said, Strictness strictness) {
        before = ledger.entries().size();
        recorded = List.of();
        refusal = null;
        try {
            recorded = ledger.record(said.by(strictness));
        } catch (Refused refused) {
            refusal = refused;
        }
        return this;
    }

    /** It was recorded and obeys every rule; where events are named, that is what it says. */
    public Story thenRecorded(Event... what) {
        assertThat(verdicts()).extracting(Verdict::standing).containsOnly(Standing.COUNTED);
        if (what.length > 0) {
            assertThat(recorded).extracting(Entry::what).containsExactly(what);
        }
        return this;
    }

    /** It was recorded although it breaks the rule, and says so. */
    public Story thenFlagged(String rule) {
        assertThat(verdicts()).extracting(Verdict::standing).containsOnly(Standing.FLAGGED);
        assertThat(verdicts()).extracting(Verdict::rule).containsOnly(rule);
        return this;
    }

    private List<Verdict> verdicts() {
        if (refusal != null) {
            throw new AssertionError(
                    "refused by %s: %s".formatted(refusal.rule().id(), refusal.detail()), refusal);
        }
        return recorded.stream().map(entry -> entry.draft().verdict()).toList();
    }

    /** The rule forbids it; where positions are named, because those could stand no longer. */
    public Story thenRefused(String rule, Long... fallen) {
        if (refusal == null) {
            throw new AssertionError(
                    "not refused by %s but recorded: %s".formatted(rule, recorded));
        }
        assertThat(refusal.rule().id()).as(refusal.detail()).isEqualTo(rule);
        assertThat(ledger.entries()).as("nothing was recorded").hasSize(before);
        if (fallen.length > 0) {
            assertThat(refusal.because()).containsExactly(fallen);
        }
        return this;
    }

    /** What the subject tells others. */
    public Story thenFacts(Subject subject, Fact... facts) {
        assertThat(HOUSE.facts(reading(subject))).containsExactly(facts);
        return this;
    }

    /** What a register shows of the subject. */
    public Story thenSummary(Subject subject, @Nullable Summary summary) {
        assertThat(HOUSE.summary(subject, reading(subject).history())).isEqualTo(summary);
        return this;
    }

    private Reading reading(Subject subject) {
        var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        return ledger.ask(Long.MAX_VALUE, desk -> desk.read(subject, everything));
    }
}
