package org.chancery.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.wiring.Ledger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of {@code commands.jsonl}: a command by its name, with the key under which it is sent. An
 * entry that it speaks of is named by the key of the line that recorded it, {@code key:…}. Lines
 * that begin with {@code #} are read by people alone.
 */
record SampleCommand(String command, String key, ObjectNode body) {
    private static final String BY = "sample";
    private static final String COMMANDS = "commands.jsonl";
    private static final String COMMENT = "#";
    private static final String ENTRY = "entry";
    private static final String NAMED_BY_KEY = "key:";
    private static final String VISITS = "visits.jsonl";

    /** What is in the files: entries of another version of them have other keys. */
    private static final byte[] VERSION = Hash.of(bytes(COMMANDS), bytes(VISITS)).getBytes(UTF_8);

    static List<SampleCommand> all() {
        try (var lines = new BufferedReader(new InputStreamReader(file(COMMANDS), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith(COMMENT))
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
        return stored(key);
    }

    private static String stored(String key) {
        return Hash.of(BY.getBytes(UTF_8), VERSION, key.getBytes(UTF_8));
    }

    /** Whether its entry is in the ledger. */
    boolean isIn(Ledger ledger) {
        return !under(stored(), ledger).isEmpty();
    }

    /** Records it, unless it is there already. */
    void record(Ledger ledger, House house) {
        ledger.recordNow(submission(house, ledger));
    }

    Submission submission(House house, Ledger ledger) {
        var type = Objects.requireNonNull(house.commands().get(command), command);
        var read = CommandJson.read(type, sent(ledger).toString().getBytes(UTF_8));
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

    private ObjectNode sent(Ledger ledger) {
        var entry = body.path(ENTRY).asString("");
        if (!entry.startsWith(NAMED_BY_KEY)) {
            return body;
        }
        var named = under(stored(entry.substring(NAMED_BY_KEY.length())), ledger);
        return body.deepCopy().put(ENTRY, named.getFirst().position());
    }

    private static List<Entry> under(String stored, Ledger ledger) {
        return ledger.ask(ledger.last(), desk -> desk.tagged(Tags.key(stored)));
    }
}
