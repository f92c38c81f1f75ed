package org.chancery.ledger.codec;

import java.util.UUID;
import org.chancery.ledger.Correction;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Correction.Target;
import org.chancery.ledger.Event;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Merger;
import org.chancery.ledger.Ref;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads what an event says. A correction says its new word; which entry it speaks about
 * stands in the envelope, and so does the loser of a merger.
 */
final class EventJson {
    static final String LOSER = "loser";

    private final StoredEvents events;

    EventJson(StoredEvents events) {
        this.events = events;
    }

    /** What an event says, as it is stored. */
    static ObjectNode what(Event event) {
        return switch (event) {
            case EntryCorrected correction -> what(correction.becomes());
            case Correction act ->
                    ((ObjectNode) StrictJson.MAPPER.valueToTree(act)).without("corrects");
            case Merger act -> ((ObjectNode) StrictJson.MAPPER.valueToTree(act)).without(LOSER);
            default -> StrictJson.MAPPER.valueToTree(event);
        };
    }

    /** The event that an envelope and what its body says come to. */
    Event read(ObjectNode envelope, ObjectNode what) {
        var type = envelope.path("type").stringValue();
        if (envelope.has(LOSER)) {
            what.set(LOSER, envelope.get(LOSER));
        }
        if (!envelope.has("corrects")) {
            return events.read(type, envelope.path("revision").intValue(), what);
        }
        var corrects = envelope.path("corrects");
        var target = new Target(ref(corrects.path("entry")), ref(corrects.path("word")));
        var act = events.named(type);
        StoredEvents.requireKnown(act, envelope.path("revision").intValue());
        if (act == EntryCorrected.class) {
            var becomes = (ObjectNode) envelope.get("becomes");
            return new EntryCorrected(
                    target,
                    Ground.parse(corrects.path("ground").stringValue()),
                    events.read(
                            becomes.path("type").stringValue(),
                            becomes.path("revision").intValue(),
                            what));
        }
        var reason = what.has("reason") ? what.path("reason").stringValue() : null;
        if (act == EntryRetracted.class) {
            return new EntryRetracted(target, reason);
        }
        if (act == EntryDisputed.class) {
            return new EntryDisputed(target, reason);
        }
        if (act == EntryEndorsed.class) {
            return new EntryEndorsed(target);
        }
        if (act == EntryReidentified.class) {
            return new EntryReidentified(target);
        }
        throw new IllegalStateException("this version cannot read " + type);
    }

    static ObjectNode corrects(Correction act) {
        var corrects = StrictJson.MAPPER.createObjectNode();
        corrects.set("entry", ref(act.corrects().entry()));
        corrects.set("word", ref(act.corrects().word()));
        if (act instanceof EntryCorrected correction) {
            corrects.put("ground", correction.ground().toString());
        }
        return corrects;
    }

    private static ObjectNode ref(Ref ref) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("position", ref.position())
                .put("eventId", ref.eventId().toString());
    }

    private static Ref ref(JsonNode ref) {
        return new Ref(
                ref.path("position").longValue(),
                UUID.fromString(ref.path("eventId").stringValue()));
    }
}
