package org.chancery.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.chancery.kernel.Slug;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.House;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.Unsourced;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.store.EntryTooLarge;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes every command, by one method. */
@RestController
class CommandsController {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LONGEST_KEY = 200;
    private static final String BY = "local";
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final House house;
    private final Gateway gateway;
    private final Archive archive;

    CommandsController(House house, Gateway gateway, Archive archive) {
        this.house = house;
        this.gateway = gateway;
        this.archive = archive;
    }

    /** What a command led to. */
    record Answer(
            SubjectLink subject,
            long position,
            List<EntryLine> entries,
            List<String> warnings,
            boolean replayed) {}

    /** The subject, and where to read it. */
    record SubjectLink(String kind, String id, String href) {}

    /** An entry that was recorded. */
    record EntryLine(long position, String eventId, String type) {}

    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> record(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        var parameters = new Parameters(request.getParameterMap(), Set.of());
        parameters.done();
        var type = house.commands().get(name);
        if (type == null) {
            throw new Unknown(
                    "there is no command '%s'; known are %s"
                            .formatted(name, String.join(", ", house.commands().keySet())));
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadInput("", "an Idempotency-Key has 1 to 200 characters");
        }
        var receipt = recorded(type, body(request), key);
        var answer = answer(receipt);
        return ResponseEntity.created(URI.create(answer.subject().href()))
                .header("Ledger-Position", Long.toString(receipt.position()))
                .body(answer);
    }

    /** Our own values say what is wrong with what was sent. */
    private Receipt recorded(Class<? extends Command> type, byte[] body, @Nullable String key) {
        try {
            return join(submission(type, body, key));
        } catch (EntryTooLarge e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadInput("", String.valueOf(e.getMessage()));
        }
    }

    private static void refuseUnused(CommandJson.Read<?> read) {
        boolean act =
                read.command() instanceof CorrectionCommand
                        && !(read.command() instanceof CorrectionCommand.CorrectEntry);
        boolean unsourced = read.command().getClass().isAnnotationPresent(Unsourced.class);
        if (act && read.subject() != null) {
            throw new BadInput("/subject", "is not known here: the entry says what it is about");
        }
        if ((act || unsourced) && read.when() != null) {
            throw new BadInput("/when", "is not known here");
        }
        if (unsourced && !read.sources().isEmpty()) {
            throw new BadInput("/sources", "is not known here: this is its own source");
        }
    }

    private Submission submission(
            Class<? extends Command> type, byte[] body, @Nullable String key) {
        var read = CommandJson.read(type, body);
        refuseUnused(read);
        var kind = house.kindOf(type).orElse(null);
        var subject = read.subject();
        if (kind != null) {
            if (subject == null) {
                if (!type.isAnnotationPresent(Opens.class)) {
                    throw new BadInput("/subject", "is missing");
                }
                subject = opened(kind, read.command(), read.request());
            } else if (subject.kind() != kind) {
                throw new BadInput("/subject", "this command is about a %s".formatted(kind.key()));
            }
        }
        return new Submission(
                subject,
                read.when(),
                read.command(),
                read.sources(),
                BY,
                key == null ? null : Hash.of(BY, key),
                read.request(),
                Strictness.REFUSE);
    }

    /** A new id; a named subject gets the name that its command proposes, made free if taken. */
    private Subject opened(SubjectKind kind, Command command, String request) {
        if (!(command instanceof SelfNamed named)) {
            return new Subject(kind, IDS.generate().toString());
        }
        var proposed = new Subject(kind, named.proposedName());
        boolean free =
                archive.ask(Long.MAX_VALUE, desk -> desk.tagged(Tags.subject(proposed)).isEmpty());
        return free ? proposed : new Subject(kind, proposed.id() + "-" + few(request));
    }

    private static String few(String hash) {
        return Slug.of(hash).replace("-", "").substring(0, 8);
    }

    private Receipt join(Submission submission) {
        try {
            return gateway.record(submission).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            var body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new Problems.TooLarge(LARGEST_BODY);
            }
            return body;
        }
    }

    private static Answer answer(Receipt receipt) {
        var subject = receipt.subject();
        return new Answer(
                new SubjectLink(
                        subject.kind().key(),
                        subject.id(),
                        "/api/%ss/%s".formatted(subject.kind().key(), subject.id())),
                receipt.position(),
                receipt.entries().stream()
                        .map(line ->
                                new EntryLine(
                                        line.position(), line.eventId().toString(), line.type()))
                        .toList(),
                List.of(),
                receipt.replayed());
    }
}
