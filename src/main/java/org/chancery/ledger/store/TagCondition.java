package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/**
 * Criteria of Axon as hashes: any group of tags, all tags of that group. Hashes and the absence of
 * types make it a superset; {@link #admits} is exact.
 */
record TagCondition(EventCriteria criteria, boolean everything, List<Group> groups) {

    private static final QualifiedName NO_TYPE = new QualifiedName("-");

    /** Tags that must come together, and whether types are asked for besides. */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(long[] tags, boolean typed) {

        static Group of(EventCriterion criterion) {
            var texts = criterion.tags().stream().map(TagText::text).toList();
            return new Group(TagHash.of(texts), !criterion.types().isEmpty());
        }

        /** One tag and nothing else, so that its hash alone decides. */
        boolean simple() {
            return tags.length == 1 && !typed;
        }
    }

    static TagCondition of(EventCriteria criteria) {
        boolean everything = criteria.matches(NO_TYPE, Set.of());
        return new TagCondition(
                criteria, everything, criteria.flatten().stream().map(Group::of).toList());
    }

    static TagCondition anyOf(Collection<String> tags) {
        return of(
                EventCriteria.either(
                        tags.stream()
                                .map(tag ->
                                        (EventCriteria) EventCriteria.havingTags(TagText.tag(tag)))
                                .toList()));
    }

    boolean simple() {
        return !everything && groups.stream().allMatch(Group::simple);
    }

    boolean admits(String type, Collection<String> tags) {
        return everything || criteria.matches(new QualifiedName(type), TagText.tags(tags));
    }

    /** The condition in SQL, on a column {@code tags}. */
    String sql() {
        if (everything || groups.stream().anyMatch(group -> group.tags().length == 0)) {
            return "true";
        }
        return simple()
                ? "tags && ?"
                : String.join(" or ", parameters().stream().map(_ -> "tags @> ?").toList());
    }

    /** Binds what {@link #sql} left open and returns the number of the next parameter. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        if (sql().equals("true")) {
            return first;
        }
        int next = first;
        Connection connection = statement.getConnection();
        for (long[] tags : parameters()) {
            statement.setArray(next++, connection.createArrayOf("bigint", box(tags)));
        }
        return next;
    }

    /** The hashes of a simple condition: any of them is enough. */
    long[] anyTags() {
        return groups.stream().mapToLong(group -> group.tags()[0]).toArray();
    }

    private List<long[]> parameters() {
        return simple() ? List.of(anyTags()) : groups.stream().map(Group::tags).toList();
    }

    private static Long[] box(long[] tags) {
        var boxed = new Long[tags.length];
        for (int i = 0; i < tags.length; i++) {
            boxed[i] = tags[i];
        }
        return boxed;
    }
}
