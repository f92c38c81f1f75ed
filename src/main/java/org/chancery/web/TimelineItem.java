package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
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

/**
 * An entry of a timeline.
 *
 * @param type what it says, by the name under which that is stored
 * @param rule id of the rule that a flagged one contradicts
 * @param because positions of the entries that make it say so
 * @param asRecorded what it said when it was recorded, where it says something else now
 */
record TimelineItem(
        @JsonUnwrapped Place entry,
        String type,
        @JsonUnwrapped Wording wording,
        List<Cited> sources,
        Standing standing,
        @Nullable String rule,
        List<Long> because,
        @Nullable First asRecorded,
        List<Act> corrections) {

    /** An entry by its names, and when it was recorded. */
    record Place(long position, String eventId, String recordedAt) {
        static Place of(Entry entry) {
            return new Place(
                    entry.position(),
                    entry.eventId().toString(),
                    Instants.text(entry.recordedAt()));
        }
    }

    /** What is said: of whom, when, and what, member by member as it is stored. */
    record Wording(
            SubjectLink subject,
            @Nullable When when,
            @Nullable String from,
            @Nullable String to,
            ObjectNode what) {
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
            String source,
            String href,
            @Nullable String attributedTo,
            @Nullable String locator,
            @Nullable String quote,
            @Nullable Alias alias) {
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
            List<Cited> sources,
            Standing standing,
            @Nullable String rule) {
        static First of(HeardEntry heard) {
            return new First(
                    Wording.of(heard.entry().word()),
                    heard.sources().stream().map(Cited::of).toList(),
                    heard.standing(),
                    heard.entry().draft().verdict().rule());
        }
    }

    /**
     * What was done to an entry later.
     *
     * @param corrects position of the word that it speaks about
     * @param standing retracted where it was taken back, flagged where it contradicts the rule
     * @param word the word that a correction brought
     */
    record Act(
            @JsonUnwrapped Place entry,
            String type,
            long corrects,
            @Nullable Ground ground,
            @Nullable String reason,
            Standing standing,
            @Nullable String rule,
            @Nullable Wording word,
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
