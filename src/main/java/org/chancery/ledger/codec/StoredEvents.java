package org.chancery.ledger.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import tools.jackson.databind.node.ObjectNode;

/**
 * The closed registry of what can lie in the ledger: names, revisions, and how old ones are lifted.
 */
public final class StoredEvents {
    private final Map<String, Class<? extends Event>> byName = new HashMap<>();
    private final List<Upcaster> upcasters;

    public StoredEvents(Collection<Class<? extends Event>> events, Collection<Upcaster> upcasters) {
        this.upcasters = List.copyOf(upcasters);
        for (var event : events) {
            if (byName.put(stored(event).value(), event) != null) {
                throw new IllegalStateException(
                        "two events are stored as " + stored(event).value());
            }
        }
    }

    static Stored stored(Class<? extends Event> event) {
        var stored = event.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException(event + " has no stored name");
        }
        return stored;
    }

    Class<? extends Event> named(String type) {
        var event = byName.get(type);
        if (event == null) {
            throw new IllegalStateException("this version knows no event stored as " + type);
        }
        return event;
    }

    Event read(String type, int revision, ObjectNode what) {
        var event = named(type);
        int newest = stored(event).revision();
        requireKnown(event, revision);
        var lifted = what;
        for (int at = revision; at < newest; at++) {
            lifted = lift(type, at, lifted);
        }
        return StrictJson.MAPPER.treeToValue(lifted, event);
    }

    static void requireKnown(Class<? extends Event> event, int revision) {
        var stored = stored(event);
        if (revision > stored.revision()) {
            throw new IllegalStateException(
                    "%s has revision %d: a newer version wrote it"
                            .formatted(stored.value(), revision));
        }
    }

    private ObjectNode lift(String type, int from, ObjectNode what) {
        for (var upcaster : upcasters) {
            if (upcaster.type().equals(type) && upcaster.from() == from) {
                return upcaster.lift().apply(what.deepCopy());
            }
        }
        throw new IllegalStateException("nothing lifts %s from revision %d".formatted(type, from));
    }
}
