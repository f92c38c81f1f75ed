package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chancery.campaign.Audit.Heard;
import org.chancery.campaign.Audit.Place;
import org.chancery.testing.Client.Answer;

/** A client's own file of what it was told; a line is on the disk before it sends anything else. */
final class Receipts implements AutoCloseable {
    private final FileChannel file;

    Receipts(Path path) throws IOException {
        file = FileChannel.open(path, CREATE_NEW, APPEND);
    }

    /** Notes an answer: the key, and the place of every entry, of which a refusal has none. */
    void note(String key, Answer answer) {
        var line = new StringBuilder(key);
        places(answer).forEach(each -> line.append(' ').append(text(each)));
        try {
            file.write(ByteBuffer.wrap(line.append('\n').toString().getBytes(UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of what an answer says was recorded. */
    static List<Place> places(Answer answer) {
        return StreamSupport.stream(answer.body().path("entries").spliterator(), false)
                .map(line ->
                        new Place(
                                line.path("position").longValue(),
                                UUID.fromString(line.path("eventId").stringValue())))
                .toList();
    }

    /** Reads the files of a directory. */
    static List<Heard> under(Path directory) throws IOException {
        var heard = new ArrayList<Heard>();
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> heard.add(heard(line)));
            }
        }
        return heard;
    }

    private static String text(Place place) {
        return place.position() + ":" + place.eventId();
    }

    private static Heard heard(String line) {
        var parts = line.split(" ");
        var places =
                Stream.of(parts)
                        .skip(1)
                        .map(part -> part.split(":"))
                        .map(part -> new Place(Long.parseLong(part[0]), UUID.fromString(part[1])))
                        .toList();
        return new Heard(parts[0], places);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
