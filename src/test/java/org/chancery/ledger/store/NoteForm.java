package org.chancery.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least codec there can be: a text and its tags, all of them in the envelope. */
final class NoteForm implements StoredForm {

    static final String TYPE = "tests.note";
    private static final JsonMapper JSON = new JsonMapper();

    /** What these tests record. */
    record Note(UUID id, String text, List<String> tags) {
        static Note of(String text, String... tags) {
            return new Note(UUID.randomUUID(), text, List.of(tags));
        }
    }

    @Override
    public SealedDraft seal(Object draft) {
        var note = (Note) draft;
        var before = "{\"eventId\":\"" + note.id() + "\",";
        var after = ",\"tags\":" + JSON.writeValueAsString(note.tags()) + "}";
        return new SealedDraft(
                note.id(),
                before.getBytes(UTF_8),
                after.getBytes(UTF_8),
                new byte[32],
                JSON.writeValueAsBytes(note.text()),
                note.tags());
    }

    @Override
    public List<String> tags(byte[] envelope) {
        return StreamSupport.stream(JSON.readTree(envelope).get("tags").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public Opened open(StoredEntry entry) {
        var envelope = JSON.readTree(entry.envelope());
        if (envelope.get("position").asLong() != entry.position()) {
            throw new IllegalStateException("the envelope is another position's");
        }
        var id = UUID.fromString(envelope.get("eventId").asString());
        var tags = tags(entry.envelope());
        var text = entry.body() == null ? "" : JSON.readTree(entry.body()).asString();
        return new Opened(
                id,
                TYPE,
                "1",
                Instant.parse(envelope.get("recordedAt").asString()),
                tags,
                new Note(id, text, tags));
    }
}
