package org.chancery.ledger.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Correction;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.Merger;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Verdict;
import org.chancery.ledger.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes drafts and reads entries: an envelope, which is chained and proven, and a body, which can
 * be redacted while every proof still holds. The envelope names the body by its salted hash.
 */
public final class EntryCodec implements Wording {

    /** What is stored was written here: that no member stands twice need not be asked again. */
    private static final ObjectReader STORED =
            StrictJson.MAPPER.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final EventJson events;

    public EntryCodec(StoredEvents events) {
        this.events = new EventJson(events);
    }

    public Sealed seal(Draft draft) {
        var said = draft.said();
        var body = CanonicalJson.bytes(BodyJson.of(said));
        var salt = Base64.getUrlDecoder().decode(draft.salt().base64url());
        var before = object();
        var after = object();
        before.put("by", draft.by());
        before.put("eventId", draft.eventId().toString());
        if (draft.key() != null) {
            before.put("key", draft.key());
        }
        before.put("payload", Hash.of(salt, body));
        if (draft.request() != null) {
            after.put("request", draft.request());
        }
        var stored = StoredEvents.stored(said.what().getClass());
        after.put("revision", stored.revision());
        if (draft.verdict().rule() != null) {
            after.put("rule", draft.verdict().rule());
        }
        after.put("rules", draft.verdict().rules());
        var sources = after.putArray("sources");
        said.sources().forEach(citation -> sources.add(citation.source().toString()));
        after.put("standing", draft.verdict().standing().toString());
        after.put("subject", said.subject().toString());
        var tags = after.putArray("tags");
        var implied = implied(said.subject(), draft.key());
        draft.tags().stream().filter(tag -> !implied.contains(tag)).forEach(tags::add);
        after.put("type", stored.value());
        if (said.when() != null) {
            after.put("when", said.when().toString());
        }
        if (said.what() instanceof Correction act) {
            before.set("corrects", EventJson.corrects(act));
            if (act instanceof EntryCorrected correction) {
                var becomes = StoredEvents.stored(correction.becomes().getClass());
                before.putObject("becomes")
                        .put("type", becomes.value())
                        .put("revision", becomes.revision());
            }
        }
        if (said.what() instanceof Merger merger) {
            before.put(EventJson.LOSER, merger.loser().toString());
        }
        var head = CanonicalJson.text(before);
        var tail = CanonicalJson.text(after);
        return new Sealed(
                (head.substring(0, head.length() - 1) + ",").getBytes(StandardCharsets.UTF_8),
                ("," + tail.substring(1)).getBytes(StandardCharsets.UTF_8),
                salt,
                body);
    }

    /**
     * What an envelope says that is stored beside it as well, and the hash by which it names its
     * body.
     *
     * @param payload as {@link Hash} has it, of salt and body
     */
    public record Beside(
            long position, UUID eventId, Instant recordedAt, List<String> tags, String payload) {}

    /**
     * Reads of an envelope what stands beside it.
     *
     * @throws IllegalArgumentException when it is no envelope
     */
    public static Beside beside(byte[] envelope) {
        try {
            return beside((ObjectNode) STORED.readTree(envelope));
        } catch (JacksonException | ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException("it is no envelope of an entry", e);
        }
    }

    private static Beside beside(ObjectNode e) {
        var subject = Subject.parse(text(e, "subject"));
        var tags = new TreeSet<>(implied(subject, StrictJson.optional(e, "key")));
        e.path("tags").forEach(tag -> tags.add(tag.stringValue()));
        return new Beside(
                e.path("position").longValue(),
                UUID.fromString(text(e, "eventId")),
                Instant.parse(text(e, "recordedAt")),
                List.copyOf(tags),
                text(e, "payload"));
    }

    public Entry open(byte[] envelope, byte[] salt, byte[] body) {
        var e = (ObjectNode) STORED.readTree(envelope);
        var b = (ObjectNode) STORED.readTree(body);
        var beside = beside(e);
        var said =
                new Assertion<>(
                        Subject.parse(text(e, "subject")),
                        e.has("when") ? When.parse(text(e, "when")) : null,
                        events.read(e, (ObjectNode) b.get("what")),
                        BodyJson.citations(b, e.path("sources")));
        return new Entry(
                beside.position(),
                beside.recordedAt(),
                new Draft(
                        beside.eventId(),
                        text(e, "by"),
                        said,
                        new Verdict(
                                Standing.parse(text(e, "standing")),
                                StrictJson.optional(e, "rule"),
                                e.path("rules").intValue()),
                        StrictJson.optional(e, "key"),
                        StrictJson.optional(e, "request"),
                        beside.tags(),
                        new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(salt))));
    }

    /** The name under which an event is stored. */
    public static String typeOf(Event event) {
        return StoredEvents.stored(event.getClass()).value();
    }

    /** The revision of its stored form. */
    public static int revisionOf(Event event) {
        return StoredEvents.stored(event.getClass()).revision();
    }

    /** What an event says, as it is stored. */
    public static ObjectNode what(Event event) {
        return EventJson.what(event);
    }

    @Override
    public byte[] bytes(Assertion<? extends Event> said) {
        var written = object();
        written.set("sources", StrictJson.MAPPER.valueToTree(said.sources()));
        written.put("type", StoredEvents.stored(said.what().getClass()).value());
        written.set("what", EventJson.what(said.what()));
        if (said.when() != null) {
            written.put("when", said.when().toString());
        }
        return CanonicalJson.bytes(written);
    }

    @Override
    public Event patched(Event event, Map<String, Object> change) {
        var patch = StrictJson.MAPPER.<ObjectNode>valueToTree(change);
        var patched = (ObjectNode) MergePatch.apply(EventJson.what(event), patch);
        CommandJson.requireShape(event.getClass(), patched, "/change");
        return CommandJson.value(patched, event.getClass(), "/change");
    }

    private static Set<String> implied(Subject subject, @Nullable String key) {
        var subjectAndKind = Set.of(Tags.subject(subject), Tags.kind(subject.kind()));
        if (key == null) {
            return subjectAndKind;
        }
        var implied = new TreeSet<>(subjectAndKind);
        implied.add(Tags.key(key));
        return implied;
    }

    private static ObjectNode object() {
        return StrictJson.MAPPER.createObjectNode();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).stringValue();
    }
}
