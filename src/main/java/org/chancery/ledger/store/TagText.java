package org.chancery.ledger.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** A tag as text, {@code key:value}, and as Axon has it; one without a colon has an empty value. */
public final class TagText {

    private TagText() {}

    /** Axon's form of a tag's text. */
    public static Tag tag(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Tag(text, "")
                : new Tag(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Axon's form of several tags. */
    public static Set<Tag> tags(Collection<String> texts) {
        var tags = LinkedHashSet.<Tag>newLinkedHashSet(texts.size());
        texts.forEach(text -> tags.add(tag(text)));
        return tags;
    }

    static String text(Tag tag) {
        return tag.value().isEmpty() ? tag.key() : tag.key() + ":" + tag.value();
    }
}
