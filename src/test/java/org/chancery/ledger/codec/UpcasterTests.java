package org.chancery.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.junit.jupiter.api.Test;

/** Old stored forms are lifted, one revision at a time, when they are read. */
class UpcasterTests {
    private static final StoredEvents EVENTS =
            new StoredEvents(
                    List.of(NoteTaken.class, EntryCorrected.class),
                    List.of(
                            new Upcaster("test.note-taken", 1, what -> what.put("language", "und")),
                            new Upcaster(
                                    "test.note-taken",
                                    2,
                                    what -> {
                                        what.set("words", what.remove("text"));
                                        return what;
                                    })));

    /** A note was taken; revision 2 added its language, revision 3 renamed its text. */
    @Stored(value = "test.note-taken", revision = 3)
    private record NoteTaken(String words, String language) implements Event {}

    @Test
    void an_entry_of_an_old_revision_is_read_as_the_event_of_today() {
        assertThat(opened("\"revision\":1,", "", "test.note-taken", "{\"text\":\"a\"}"))
                .isEqualTo(new NoteTaken("a", "und"));
        assertThat(
                        opened(
                                "\"revision\":2,",
                                "",
                                "test.note-taken",
                                "{\"text\":\"a\",\"language\":\"fa\"}"))
                .isEqualTo(new NoteTaken("a", "fa"));
        assertThat(
                        opened(
                                "\"revision\":3,",
                                "",
                                "test.note-taken",
                                "{\"words\":\"a\",\"language\":\"fa\"}"))
                .isEqualTo(new NoteTaken("a", "fa"));
    }

    @Test
    void so_is_the_new_word_of_a_correction() {
        var ref = "{\"eventId\":\"0198c2f1-0000-7000-8000-000000000001\",\"position\":1}";
        var corrects =
                "\"becomes\":{\"revision\":1,\"type\":\"test.note-taken\"},\"corrects\":{\"entry\":%s,\"ground\":\"our slip\",\"word\":%s},"
                        .formatted(ref, ref);
        assertThat(
                        opened(
                                "\"revision\":1,",
                                corrects,
                                "ledger.entry-corrected",
                                "{\"text\":\"a\"}"))
                .isInstanceOfSatisfying(
                        EntryCorrected.class,
                        correction ->
                                assertThat(correction.becomes())
                                        .isEqualTo(new NoteTaken("a", "und")));
    }

    @Test
    void a_revision_of_a_newer_version_is_not_guessed_at() {
        assertThatIllegalStateException()
                .isThrownBy(() -> opened("\"revision\":4,", "", "test.note-taken", "{}"))
                .withMessageContaining("newer version");
        assertThatIllegalStateException()
                .isThrownBy(() -> opened("\"revision\":1,", "", "test.note-lost", "{}"));
        var corrects =
                "\"becomes\":{\"revision\":1,\"type\":\"test.note-taken\"},"
                        + "\"corrects\":{\"entry\":%1$s,\"ground\":\"our slip\",\"word\":%1$s},"
                                .formatted(
                                        "{\"eventId\":\"0198c2f1-0000-7000-8000-000000000001\","
                                                + "\"position\":1}");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> opened("\"revision\":2,", corrects, "ledger.entry-corrected", "{}"))
                .withMessageContaining("newer version");
    }

    private static Event opened(String revision, String corrects, String type, String what) {
        var envelope =
                ("{%s\"by\":\"test\",\"eventId\":\"0198c2f1-0000-7000-8000-000000000002\","
                                + "\"payload\":\"unasked\",\"position\":2,"
                                + "\"recordedAt\":\"2026-01-01T00:00:00.000Z\",%s\"rules\":1,\"sources\":[],"
                                + "\"standing\":\"counted\",\"subject\":\"source/note\",\"tags\":[],\"type\":\"%s\"}")
                        .formatted(corrects, revision, type);
        return new EntryCodec(EVENTS)
                .open(
                        envelope.getBytes(UTF_8),
                        new byte[32],
                        "{\"what\":%s}".formatted(what).getBytes(UTF_8))
                .what();
    }
}
