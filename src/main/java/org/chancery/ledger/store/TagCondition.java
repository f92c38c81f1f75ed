package org.chancery.ledger.store;

import static java.util.stream.Collectors.toSet;

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
 * Criteria of Axon, flattened: any group of tags, all tags of that group. The hashes, and the
 * absence of types, make it a superset; {@link #admits} is exact.
 *
 * @param single the tags of the groups that are one tag and nothing else
 */
record TagCondition(List<Group> groups, Set<String> single) {

    private static final QualifiedName NO_TYPE = new QualifiedName("-");
    private static final Group EVERYTHING = Group.of(Set.of(), Set.of());

    /** Tags that must come together, one of these types if there are any. */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(long[] tags, Set<String> texts, Set<String> types) {

        static Group of(Set<String> texts, Set<String> types) {
            return new Group(TagHash.of(texts), texts, types);
        }

        static Group of(EventCriterion criterion) {
            return of(
                    criterion.tags().stream().map(TagText::text).collect(toSet()),
                    criterion.types().stream().map(QualifiedName::name).collect(toSet()));
        }

        /** One tag and nothing else, so that its hash alone decides. */
        boolean simple() {
            return tags.length == 1 && types.isEmpty();
        }

        boolean everything() {
            return tags.length == 0 && types.isEmpty();
        }

        boolean admits(String type, Collection<String> all) {
            return (types.isEmpty() || types.contains(type)) && all.containsAll(texts);
        }
    }

    private TagCondition(List<Group> groups) {
        this(
                groups,
                groups.stream()
                        .filter(Group::simple)
                        .flatMap(group -> group.texts().stream())
                        .collect(toSet()));
    }

    static TagCondition of(EventCriteria criteria) {
        return new TagCondition(
                criteria.matches(NO_TYPE, Set.of())
                        ? List.of(EVERYTHING)
                        : criteria.flatten().stream().map(Group::of).toList());
    }

    static TagCondition anyOf(Collection<String> tags) {
        return new TagCondition(tags.stream().map(tag -> Group.of(Set.of(tag), Set.of())).toList());
    }

    boolean everything() {
        return groups.stream().anyMatch(Group::everything);
    }

    boolean simple() {
        return groups.stream().allMatch(Group::simple);
    }

    boolean admits(String type, Collection<String> tags) {
        return tags.stream().anyMatch(single::contains)
                || groups.stream().anyMatch(group -> !group.simple() && group.admits(type, tags));
    }

    /** The condition in SQL, on a column {@code tags}. */
    String sql() {
        if (groups.stream().anyMatch(group -> group.tags().length == 0)) {
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
