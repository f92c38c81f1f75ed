package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Described;
import org.chancery.kernel.Span;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Correction;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.Ground;
import org.chancery.ledger.HeardEntry;
import org.chancery.ledger.Standing;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.relations.TimelineEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An entry of a timeline. */
record TimelineItem(
        @JsonUnwrapped Place entry,
        @Described("What it says, by the name under which that is stored.") String type,
        @JsonUnwrapped Wording wording,
        @Described("The sources that say so or endorse it, as far as they pass the viewpoint.")
                List<Cited> sources,
        @Described("How it stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because,
        @Described("What it said when it was recorded, where it says something else now.")
                @Nullable First asRecorded,
        @Described("What was done to it since, in the order of the ledger.")
                List<Act> corrections) {

    /** An entry by its names, and when it was recorded. */
    record Place(
            @Described("Its position in the ledger.") long position,
            @Described("Its id.") String eventId,
            @Described("When it was recorded.") String recordedAt) {
        static Place of(Entry entry) {
            return new Place(
                    entry.position(),
                    entry.eventId().toString(),
                    Instants.text(entry.recordedAt()));
        }
    }

    /** What is said: of whom, when, and what. */
    record Wording(
            @Described("The subject that it is about.") SubjectLink subject,
            @Described("The days as recorded, in EDTF.") @Nullable When when,
            @Described("The first day, as precisely as it is known.") @Nullable String from,
            @Described("The last day, as precisely as it is known.") @Nullable String to,
            @Described("What is said, member by member as it is stored.") ObjectNode what) {
        static Wording of(Assertion<Event> said) {
            var span = Span.of(said.when());
            return new Wording(
                    SubjectLink.of(said.subject()),
                    said.when(),
                    span.from(),
                    span.to(),
                    EntryCodec.what(said.what()));
        }
    }

    /** A source as it is cited. */
    record Cited(
            @Described("The registered source.") String source,
            @Described("Where to read of it.") String href,
            @Described("On whose word the source reports it.") @Nullable String attributedTo,
            @Described("Where in the source: page, paragraph, free text.") @Nullable String locator,
            @Described("A short quotation of its own words.") @Nullable String quote,
            @Described("The source's own id for what is told.") @Nullable Alias alias) {
        static Cited of(Citation citation) {
            return new Cited(
                    citation.source().toString(),
                    SubjectLink.of(citation.source()).href(),
                    citation.attributedTo(),
                    citation.locator(),
                    citation.quote(),
                    citation.alias());
        }
    }

    /** What an entry said when it was recorded, and how it stood then. */
    record First(
            @JsonUnwrapped Wording wording,
            @Described("The sources that it was recorded with.") List<Cited> sources,
            @Described("How it stood.") Standing standing,
            @Described("The rule that a flagged one contradicted.") @Nullable String rule) {
        static First of(HeardEntry heard) {
            return new First(
                    Wording.of(heard.entry().word()),
                    heard.sources().stream().map(Cited::of).toList(),
                    heard.standing(),
                    heard.entry().draft().verdict().rule());
        }
    }

    /** What was done to an entry later. */
    record Act(
            @JsonUnwrapped Place entry,
            @Described("What was done, by the name under which that is stored.") String type,
            @Described("Position of the word that it speaks about.") long corrects,
            @Described("Why it was corrected.") @Nullable Ground ground,
            @Described("Why it was taken back or is disputed.") @Nullable String reason,
            @Described("Retracted where it was taken back, flagged where it contradicts the rule.")
                    Standing standing,
            @Described("The rule that a flagged one contradicts.") @Nullable String rule,
            @Described("The word that a correction brought.") @Nullable Wording word,
            @Described("The sources that it cites, as far as they pass the viewpoint.")
                    List<Cited> sources) {
        static Act of(HeardEntry heard) {
            var entry = heard.entry();
            var act = (Correction) entry.what();
            return new Act(
                    Place.of(entry),
                    EntryCodec.typeOf(act),
                    act.corrects().word().position(),
                    act instanceof EntryCorrected correction ? correction.ground() : null,
                    reason(act),
                    heard.standing(),
                    entry.draft().verdict().rule(),
                    act instanceof EntryCorrected ? Wording.of(entry.word()) : null,
                    heard.sources().stream().map(Cited::of).toList());
        }

        private static @Nullable String reason(Correction act) {
            return switch (act) {
                case EntryRetracted(_, var reason) -> reason;
                case EntryDisputed(_, var reason) -> reason;
                case EntryCorrected _, EntryEndorsed _, EntryReidentified _ -> null;
            };
        }
    }

    static TimelineItem of(TimelineEntry told) {
        var said = told.said();
        var first = told.first();
        return new TimelineItem(
                Place.of(said.entry()),
                EntryCodec.typeOf(said.word().what()),
                Wording.of(said.word().said()),
                told.sources().stream().map(Cited::of).toList(),
                said.standing(),
                said.rule(),
                said.word().because(),
                first == null ? null : First.of(first),
                told.acts().stream().map(Act::of).toList());
    }
}
