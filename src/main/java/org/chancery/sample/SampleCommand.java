package org.chancery.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.chancery.ledger.House;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** A line of {@code commands.jsonl}: a command by its name, with the key under which it is sent. */
record SampleCommand(String command, String key, ObjectNode body) {
    private static final String BY = "sample";

    static List<SampleCommand> all() {
        try (var lines = new BufferedReader(new InputStreamReader(file("commands.jsonl"), UTF_8))) {
            return lines.lines()
                    .map(line -> StrictJson.MAPPER.readValue(line, SampleCommand.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream file(String name) {
        return Objects.requireNonNull(SampleCommand.class.getResourceAsStream(name), name);
    }

    /** The key as it stands in the ledger. */
    String stored() {
        return Hash.of(BY, key);
    }

    Submission submission(House house) {
        var type = Objects.requireNonNull(house.commands().get(command), command);
        var read = CommandJson.read(type, body.toString().getBytes(UTF_8));
        return new Submission(
                read.subject(),
                read.when(),
                read.command(),
                read.sources(),
                BY,
                stored(),
                read.request(),
                Strictness.REFUSE);
    }
}
