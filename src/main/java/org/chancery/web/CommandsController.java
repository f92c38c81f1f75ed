package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.chancery.ledger.House;
import org.chancery.ledger.Unknown;
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
    private final House house;
    private final Reception reception;

    CommandsController(House house, Reception reception) {
        this.house = house;
        this.reception = reception;
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
    ResponseEntity<Answer> record(@PathVariable String name, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        new Parameters(request.getParameterMap(), Set.of()).done();
        var type = house.commands().get(name);
        if (type == null) {
            throw new Unknown(
                    "there is no command '%s'; known are %s"
                            .formatted(name, String.join(", ", house.commands().keySet())));
        }
        var key = IdempotencyKey.of(request);
        var receipt = reception.record(type, CommandBody.of(request), key);
        var answer = answer(receipt);
        return ResponseEntity.created(URI.create(answer.subject().href()))
                .header(LedgerPosition.HEADER, Long.toString(receipt.position()))
                .body(answer);
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
