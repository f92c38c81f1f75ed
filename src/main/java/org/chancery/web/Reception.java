package org.chancery.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Slug;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.House;
import org.chancery.ledger.MergerCommand;
import org.chancery.ledger.Names;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Takes;
import org.chancery.ledger.Takes.Need;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.CommandJson.Read;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.ledger.wiring.Receipt;
import org.chancery.ledger.wiring.Touches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a command in: reads it, gives what it opens an id, and has it recorded. */
@Component
final class Reception {
    private static final String BY = "local";
    private static final int LAST_NAME = 2;

    private final House house;
    private final Archive archive;

    Reception(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /**
     * The type of a command.
     *
     * @throws Unknown when there is none of that name
     */
    Class<? extends Command> command(String name) {
        var type = house.commands().get(name);
        if (type == null) {
            throw new Unknown(
                    "there is no command '%s'; known are %s"
                            .formatted(name, String.join(", ", house.commands().keySet())));
        }
        return type;
    }

    Receipt record(Ledger ledger, Read<?> read, @Nullable String key) {
        var type = read.command().getClass();
        requireFitting(type, read);
        var kind = house.kindOf(type).orElse(null);
        var subject = read.subject();
        if (kind == null || subject != null) {
            if (kind != null && subject != null && subject.kind() != kind) {
                throw new BadInput("/subject", "this command is about the kind " + kind.key());
            }
            return recorded(ledger, subject, read, key);
        }
        return read.command() instanceof SelfNamed named
                ? named(ledger, kind, named, read, key)
                : recorded(ledger, Ids.issue(kind), read, key);
    }

    /**
     * What a command touches: what it names, alone, and the sources that it cites beside others. An
     * entry stands for the subjects that it is about; one that is not there yet, for itself.
     */
    Touches touches(Read<?> read, @Nullable String key) {
        var alone = new HashSet<String>();
        if (key != null) {
            alone.add("key:" + key);
        }
        if (read.subject() != null) {
            alone.add(Tags.subject(read.subject()));
        }
        switch (read.command()) {
            case MergerCommand merger -> alone.add(Tags.subject(merger.loser()));
            case CorrectionCommand correction -> alone.addAll(about(correction.entry()));
            case SelfNamed named when read.subject() == null ->
                    house.kindOf(read.command().getClass())
                            .map(kind -> Tags.subject(new Subject(kind, named.proposedName())))
                            .ifPresent(alone::add);
            default -> {}
        }
        var beside = new HashSet<String>();
        for (var citation : read.sources()) {
            beside.add(Tags.subject(citation.source()));
            if (citation.alias() != null) {
                alone.add(Tags.alias(citation.alias()));
            }
        }
        Names.subjects(read.command()).forEach(subject -> beside.add(Tags.subject(subject)));
        beside.removeAll(alone);
        return new Touches(alone, beside);
    }

    private Set<String> about(Named entry) {
        try {
            return Tags.subjectsOf(archive.entry(entry).tags()).stream()
                    .map(Tags::subject)
                    .collect(Collectors.toSet());
        } catch (Unknown e) {
            return Set.of("entry:" + entry);
        }
    }

    private static void requireFitting(Class<? extends Command> type, Read<?> read) {
        var takes = Takes.by(type);
        if (takes.subject() == Need.REQUIRED && read.subject() == null) {
            throw new BadInput("/subject", "is missing");
        }
        if (takes.subject() == Need.UNKNOWN && read.subject() != null) {
            throw new BadInput("/subject", "is not known here: the entry says what it is about");
        }
        if (takes.when() == Need.REQUIRED && read.when() == null) {
            throw new BadInput("/when", "is missing: where no day is known, write [..2025-12-09]");
        }
        if (takes.when() == Need.UNKNOWN && read.when() != null) {
            throw new BadInput("/when", "is not known here");
        }
        if (takes.sources() == Need.UNKNOWN && !read.sources().isEmpty()) {
            throw new BadInput("/sources", "is not known here: this cites none");
        }
    }

    /** Whether a name is free is known only when it is recorded; the last one always is. */
    private Receipt named(
            Ledger ledger, SubjectKind kind, SelfNamed named, Read<?> read, @Nullable String key) {
        for (int attempt = 0; ; attempt++) {
            var name = named.proposedName() + distinction(attempt, read.request());
            try {
                return recorded(ledger, new Subject(kind, name), read, key);
            } catch (Refused refusal) {
                if (!refusal.rule().equals(named.refusesNamesakes()) || attempt == LAST_NAME) {
                    throw refusal;
                }
            }
        }
    }

    /** What sets a name apart from its like: nothing, then what was sent, then chance. */
    private static String distinction(int attempt, String request) {
        return switch (attempt) {
            case 0 -> "";
            case 1 -> "-" + Slug.of(request).replace("-", "").substring(0, 8);
            default -> "-" + Ids.next().toString().substring(24);
        };
    }

    private static Receipt recorded(
            Ledger ledger, @Nullable Subject subject, Read<?> read, @Nullable String key) {
        var submission =
                new Submission(
                        subject,
                        read.when(),
                        read.command(),
                        read.sources(),
                        BY,
                        key == null ? null : Hash.of(BY, key),
                        read.request(),
                        Strictness.REFUSE);
        return ledger.recordNow(submission);
    }
}
