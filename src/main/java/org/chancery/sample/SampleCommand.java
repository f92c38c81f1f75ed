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
    private static final String COMMANDS = "commands.jsonl";
    private static final String VISITS = "visits.jsonl";

    /** What is in the files: entries of another version of them have other keys. */
    private static final byte[] VERSION = Hash.of(bytes(COMMANDS), bytes(VISITS)).getBytes(UTF_8);

    static List<SampleCommand> all() {
        try (var lines = new BufferedReader(new InputStreamReader(file(COMMANDS), UTF_8))) {
            return lines.lines()
                    .map(line -> StrictJson.MAPPER.readValue(line, SampleCommand.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream visits() {
        return file(VISITS);
    }

    private static byte[] bytes(String name) {
        try (var file = file(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(SampleCommand.class.getResourceAsStream(name), name);
    }

    /** The key as it stands in the ledger. */
    String stored() {
        return Hash.of(BY.getBytes(UTF_8), VERSION, key.getBytes(UTF_8));
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
