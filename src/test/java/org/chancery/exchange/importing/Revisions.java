package org.chancery.exchange.importing;

/** Lines of a file of revisions, as tests write them. */
final class Revisions {
    private Revisions() {}

    static String added(String knownAt, String id, String record) {
        return line(knownAt, "added", id, "record", record);
    }

    static String removed(String knownAt, String id, String record) {
        return line(knownAt, "removed", id, "record", record);
    }

    /** A member changes from one text to another. */
    static String changed(String knownAt, String id, String member, String from, String to) {
        return changed(knownAt, id, "{\"%s\":[\"%s\",\"%s\"]}".formatted(member, from, to));
    }

    static String changed(String knownAt, String id, String changes) {
        return line(knownAt, "changed", id, "changes", changes);
    }

    /** The record of a visit from Kazakhstan. */
    static String visit(String start, String end, String description) {
        return """
        {"start-date":"%s","end-date":"%s","visitor":"President Nursultan Nazarbayev",\
        "from":"Kazakhstan","from@id":"kazakhstan","description":"%s"}\
        """
                .formatted(start, end, description);
    }

    private static String line(String knownAt, String op, String id, String name, String value) {
        return "{\"knownAt\":\"%s\",\"op\":\"%s\",\"id\":\"%s\",\"%s\":%s}"
                .formatted(knownAt, op, id, name, value);
    }
}
