package org.chancery.ledger.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.TagText;

/** Serves a decision: every tag that it asks for becomes part of the append condition. */
final class Sourcing implements Desk.Archive {
    private final EventStoreTransaction transaction;
    private final Archive archive;

    Sourcing(EventStoreTransaction transaction, Archive archive) {
        this.transaction = transaction;
        this.archive = archive;
    }

    @Override
    public Map<String, List<Entry>> tagged(Set<String> tags) {
        var criteria =
                EventCriteria.either(
                        tags.stream()
                                .<EventCriteria>map(
                                        tag -> EventCriteria.havingTags(TagText.tag(tag)))
                                .toList());
        var entries =
                transaction
                        .source(SourcingCondition.conditionFor(criteria))
                        .reduce(
                                new ArrayList<Entry>(),
                                (found, message) -> {
                                    if (message.message().payload() instanceof Entry entry) {
                                        found.add(entry);
                                    }
                                    return found;
                                })
                        .join();
        return byTag(tags, entries);
    }

    /** An entry never changes, so finding one by name is no part of the condition. */
    @Override
    public Entry entry(Named name) {
        return archive.entry(name);
    }

    static Map<String, List<Entry>> byTag(Set<String> tags, List<Entry> entries) {
        var byTag = new HashMap<String, List<Entry>>();
        tags.forEach(tag -> byTag.put(tag, new ArrayList<>()));
        for (var entry : entries) {
            for (var tag : entry.tags()) {
                var under = byTag.get(tag);
                if (under != null) {
                    under.add(entry);
                }
            }
        }
        return byTag;
    }
}
