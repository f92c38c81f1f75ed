package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.chancery.ledger.Command;
import org.chancery.ledger.House;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Receipt;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes every command, by one method. */
@RestController
class CommandsController {
    static final String DRY_RUN = "dryRun";

    private final House house;
    private final Gateway gateway;
    private final Reception reception;
    private final DryRuns dryRuns;

    CommandsController(House house, Gateway gateway, Reception reception, DryRuns dryRuns) {
        this.house = house;
        this.gateway = gateway;
        this.reception = reception;
        this.dryRuns = dryRuns;
    }

    /** What a command led to. */
    record Answer(
            SubjectLink subject,
            long position,
            List<EntryLine> entries,
            List<String> warnings,
            boolean replayed) {}

    /** An entry that was recorded. */
    record EntryLine(long position, String eventId, String type) {}

    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(@PathVariable String name, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        var parameters = new Parameters(request.getParameterMap(), Set.of(DRY_RUN));
        boolean dry = "true".equals(parameters.read(DRY_RUN, Choice.of(List.of("true", "false"))));
        parameters.done();
        var type = command(name);
        var key = IdempotencyKey.of(request);
        var body = CommandBody.of(request);
        if (dry) {
            return ResponseEntity.ok(dryRuns.of(type, body, key));
        }
        var receipt = reception.record(gateway, type, body, key);
        var answer = answer(receipt);
        return ResponseEntity.created(URI.create(answer.subject().href()))
                .header(LedgerPosition.HEADER, Long.toString(receipt.position()))
                .body(answer);
    }

    private Class<? extends Command> command(String name) {
        var type = house.commands().get(name);
        if (type == null) {
            throw new Unknown(
                    "there is no command '%s'; known are %s"
                            .formatted(name, String.join(", ", house.commands().keySet())));
        }
        return type;
    }

    private static Answer answer(Receipt receipt) {
        return new Answer(
                SubjectLink.of(receipt.subject()),
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
