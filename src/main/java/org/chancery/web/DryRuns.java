package org.chancery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.audit.Differences;
import org.chancery.audit.Differences.Difference;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Command;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.ledger.wiring.Rehearsal;
import org.chancery.ledger.wiring.Rehearsals;
import org.chancery.relations.Relations;
import org.chancery.relations.label.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a command would record, and what that would change, without recording it. */
@Component
final class DryRuns {
    /** All pairs of 32 states are fewer. */
    private static final int MOST_PAIRS = 500;

    private final Rehearsals rehearsals;
    private final Reception reception;
    private final Relations relations;
    private final Warnings warnings;
    private final JsonMapper json;
    private final Clock clock;

    DryRuns(
            Rehearsals rehearsals,
            Reception reception,
            House house,
            Policies policies,
            Warnings warnings,
            JsonMapper json,
            Clock clock) {
        this.rehearsals = rehearsals;
        this.reception = reception;
        this.relations = new Relations(house, policies);
        this.warnings = warnings;
        this.json = json;
        this.clock = clock;
    }

    /** What would have come of a command. */
    record Answer(
            @Described("The subject that it would be about.") SubjectLink subject,
            @Described(
                            "The day as of which the relations are compared; today in UTC if asOf is left out.")
                    LocalDate asOf,
            @Described("Position of the last entry that it rests on.") long position,
            @Described("The entries that it would record; none where its key was used before.")
                    List<Would> wouldRecord,
            @Described("What it would change in the relations of states.") List<Change> changes,
            @Described("What to look at again: a possible duplicate, or what was not compared.")
                    List<String> warnings,
            @Described("Whether its key was used before, so that the first result would come back.")
                    boolean replayed) {}

    /** An entry that would be recorded. */
    record Would(
            @Described("Its position, if nobody else records before.") long position,
            @Described("What it says, by the name under which that is stored.") String type,
            @Described("How it would stand.") Standing standing,
            @Described("The days, in EDTF.") @Nullable String when,
            @Described("What it says, member by member as it is stored.") ObjectNode what) {
        static Would of(Entry entry) {
            var word = entry.word();
            return new Would(
                    entry.position(),
                    EntryCodec.typeOf(entry.what()),
                    entry.draft().verdict().standing(),
                    word.when() == null ? null : word.when().toString(),
                    EntryCodec.what(word.what()));
        }
    }

    /** What would change in the relation of a pair. */
    record Change(
            @Described("The pair, by the codes of its states.") String pair,
            @Described("Every place at which the answer would differ.")
                    List<Difference> differences) {}

    Answer of(
            Class<? extends Command> type,
            byte[] body,
            @Nullable String key,
            @Nullable LocalDate day) {
        var rehearsal = rehearsals.begin();
        var read = CommandJson.read(type, body);
        var receipt = reception.record(rehearsal, read, key);
        var asOf = day == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : day;
        var pairs = pairs(rehearsal);
        return new Answer(
                SubjectLink.of(receipt.subject()),
                asOf,
                rehearsal.begun(),
                rehearsal.entries().stream().map(Would::of).toList(),
                changes(rehearsal, pairs.stream().limit(MOST_PAIRS).toList(), asOf),
                Stream.concat(
                                warnings(rehearsal, pairs.size()).stream(),
                                warnings
                                        .of(
                                                read,
                                                receipt.subject(),
                                                rehearsal,
                                                rehearsal.last(),
                                                rehearsal.begun())
                                        .stream())
                        .toList(),
                receipt.replayed());
    }

    private List<Change> changes(Rehearsal rehearsal, List<Pair> pairs, LocalDate asOf) {
        var changes = new ArrayList<Change>();
        for (var pair : pairs) {
            var differences =
                    Differences.between(
                            status(pair, asOf, rehearsal, rehearsal.begun()),
                            status(pair, asOf, rehearsal, rehearsal.last()));
            if (!differences.isEmpty()) {
                changes.add(new Change(pair.toString(), differences));
            }
        }
        return changes;
    }

    private JsonNode status(Pair pair, LocalDate asOf, Ledger ledger, long position) {
        var viewpoint = Viewpoint.everything(asOf, position);
        return json.valueToTree(
                ledger.ask(position, desk -> relations.status(pair, viewpoint, desk)));
    }

    /** The pairs in whose relations the subjects of the new entries appear. */
    private static Set<Pair> pairs(Rehearsal rehearsal) {
        var subjects = subjects(rehearsal).toList();
        return rehearsal.ask(
                rehearsal.last(),
                desk -> {
                    var pairs = new LinkedHashSet<Pair>();
                    var touched = desk.withMerged(subjects, rehearsal.last());
                    desk.tagged(touched.stream().map(Tags::subject).toList())
                            .values()
                            .forEach(under -> pairs.addAll(Tags.pairsIn(under)));
                    return pairs;
                });
    }

    private static List<String> warnings(Rehearsal rehearsal, int pairs) {
        var warnings = new ArrayList<String>();
        if (pairs > MOST_PAIRS) {
            warnings.add(
                    "it concerns the relations of %d pairs, of which %d were compared"
                            .formatted(pairs, MOST_PAIRS));
        }
        subjects(rehearsal)
                .filter(subject -> subject.kind() == SubjectKind.COVERAGE)
                .map(
                        "it concerns %s: relations with states that it does not name were not compared"
                                ::formatted)
                .forEach(warnings::add);
        subjects(rehearsal)
                .filter(subject -> subject.kind() == SubjectKind.SOURCE)
                .filter(source -> wasThere(source, rehearsal))
                .map(source ->
                        ("it concerns %s: the relations that rest on what cites it were not"
                                        + " compared")
                                .formatted(source))
                .forEach(warnings::add);
        return warnings;
    }

    private static boolean wasThere(Subject subject, Rehearsal rehearsal) {
        return rehearsal.ask(rehearsal.begun(), desk -> !desk.dossier(subject).entries().isEmpty());
    }

    private static Stream<Subject> subjects(Rehearsal rehearsal) {
        return rehearsal.entries().stream()
                .flatMap(entry -> Tags.subjectsOf(entry.tags()).stream())
                .distinct();
    }
}
