package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.kernel.Described;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.House;
import org.chancery.ledger.Opens;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.CommandSchemas;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes every command, by one method. */
@RestController
class CommandsController {
    static final String DRY_RUN = "dryRun";
    static final String AS_OF = "asOf";

    static final String PATH = "/api/commands";

    private final House house;
    private final Gateway gateway;
    private final Reception reception;
    private final DryRuns dryRuns;
    private final Warnings warnings;

    CommandsController(
            House house, Gateway gateway, Reception reception, DryRuns dryRuns, Warnings warnings) {
        this.house = house;
        this.gateway = gateway;
        this.reception = reception;
        this.dryRuns = dryRuns;
        this.warnings = warnings;
    }

    /** Every command. */
    record Commands(@Described("The commands in alphabetical order.") List<Kind> commands) {}

    /** A command. */
    record Kind(
            @Described("Its name.") String name,
            @Described("What it does.") String description,
            @Described(
                            "The kind of subject that it is about; left out where it is about any, or about any entry.")
                    @Nullable String subject,
            @Described("Whether it begins a subject.") boolean opens,
            @Described("Where it is posted, and where this is found of it alone.") String href,
            @Described("Where the schema of its body is.") String schema,
            @Described("A body that could be sent. It is made up: try it with dryRun=true.")
                    JsonNode example) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Commands commands(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return new Commands(house.commands().keySet().stream().map(this::kind).toList());
    }

    @GetMapping(path = PATH + "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    Kind command(@PathVariable String name, HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return kind(name);
    }

    private Kind kind(String name) {
        var type = reception.command(name);
        var described = Objects.requireNonNull(type.getAnnotation(Described.class), name);
        var path = PATH + "/" + name;
        return new Kind(
                name,
                described.value(),
                house.kindOf(type).map(SubjectKind::key).orElse(null),
                type.isAnnotationPresent(Opens.class),
                path,
                path + "/schema",
                StrictJson.MAPPER.readTree(described.example()));
    }

    @GetMapping(
            path = PATH + "/{name}/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    String schema(@PathVariable String name, HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return CommandSchemas.of(reception.command(name)).toString();
    }

    /** What a command led to. */
    record Answer(
            @Described("The subject that it is about.") SubjectLink subject,
            @Described("Position of the last entry that it recorded.") long position,
            @Described("When that was recorded.") String recordedAt,
            @Described("The entries that it recorded.") List<EntryLine> entries,
            @Described("What to look at again, such as a possible duplicate.")
                    List<String> warnings,
            @Described("Whether its key was used before, so that this is the first result.")
                    boolean replayed) {

        static Answer of(Receipt receipt, List<String> warnings) {
            return new Answer(
                    SubjectLink.of(receipt.subject()),
                    receipt.position(),
                    Instants.text(receipt.recordedAt()),
                    receipt.entries().stream().map(EntryLine::of).toList(),
                    warnings,
                    receipt.replayed());
        }
    }

    /** An entry that was recorded. */
    record EntryLine(
            @Described("Its position in the ledger.") long position,
            @Described("Its id.") String eventId,
            @Described("What it says, by the name under which that is stored.") String type) {

        private static EntryLine of(Receipt.Line line) {
            return new EntryLine(line.position(), line.eventId().toString(), line.type());
        }
    }

    @PostMapping(
            path = PATH + "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(@PathVariable String name, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        var parameters = new Parameters(request.getParameterMap(), Set.of(DRY_RUN, AS_OF));
        var dry = parameters.read(DRY_RUN, Choice.of(List.of(false, true)));
        var asOf = parameters.read(AS_OF, Questions::day);
        if (asOf != null && (dry == null || !dry)) {
            parameters.problem(AS_OF, "goes with dryRun=true alone");
        }
        parameters.done();
        var type = reception.command(name);
        var key = IdempotencyKey.of(request);
        var body = CommandBody.of(request);
        if (dry != null && dry) {
            return ResponseEntity.ok(dryRuns.of(type, body, key, asOf));
        }
        var read = CommandJson.read(type, body);
        var receipt = reception.record(gateway, read, key);
        var position = receipt.position();
        var answer =
                Answer.of(
                        receipt, warnings.of(read, receipt.subject(), gateway, position, position));
        return ResponseEntity.created(URI.create(answer.subject().href()))
                .header(LedgerPosition.HEADER, Long.toString(position))
                .body(answer);
    }
}
