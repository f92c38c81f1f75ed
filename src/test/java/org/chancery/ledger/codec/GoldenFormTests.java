package org.chancery.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.CODEC;

import java.lang.reflect.RecordComponent;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.facts.ForceCondition;
import org.chancery.kernel.Citation;
import org.chancery.ledger.Capability;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.House;
import org.chancery.ledger.Rooms;
import org.chancery.ledger.Stored;
import org.chancery.testing.MemoryLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every stored form, to the byte. A golden file is never changed: a form that must change gets a
 * new revision and an upcaster. One that is not there yet is written by the test, which then fails
 * once.
 */
class GoldenFormTests {
    private static final String ENVELOPE = ".envelope.json";
    private static final String BODY = ".body.json";

    static Stream<GoldenEntry> golden() {
        return GoldenEntry.all();
    }

    static List<? extends Capability<?, ?, ?>> rooms() {
        return Rooms.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void an_entry_is_stored_as_its_golden_files_have_it(GoldenEntry golden) {
        var sealed = CODEC.seal(golden.entry().draft());
        var envelope = MemoryLedger.envelope(sealed, golden.entry().position());
        var body = new String(sealed.body(), UTF_8);
        var name = golden.name();
        GoldenFiles.require(Map.of(name + ENVELOPE, envelope, name + BODY, body));
        assertThat(envelope).as(name + ENVELOPE).isEqualTo(GoldenFiles.read(name + ENVELOPE));
        assertThat(body).as(name + BODY).isEqualTo(GoldenFiles.read(name + BODY));
        assertThat(CanonicalJson.text(StrictJson.MAPPER.readTree(envelope))).isEqualTo(envelope);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void golden_files_are_opened_as_the_entry_that_they_were(GoldenEntry golden) {
        var salt = Base64.getUrlDecoder().decode(golden.entry().draft().salt().base64url());
        assertThat(opened(golden.name(), salt)).isEqualTo(golden.entry());
    }

    @Test
    void whatever_was_stored_once_can_be_opened_for_ever() {
        var names = GoldenFiles.ending(ENVELOPE);
        assertThat(names).containsAll(golden().map(GoldenEntry::name).toList());
        assertThat(names).allSatisfy(name -> assertThat(opened(name, new byte[32])).isNotNull());
    }

    private static Entry opened(String name, byte[] salt) {
        return CODEC.open(
                GoldenFiles.read(name + ENVELOPE).getBytes(UTF_8),
                salt,
                GoldenFiles.read(name + BODY).getBytes(UTF_8));
    }

    @Test
    void every_event_is_golden_with_each_of_its_members() {
        for (var event : House.events(List.copyOf(Rooms.all()))) {
            assertThat(events().filter(event::isInstance))
                    .as("%s with all that it can say: add it to GoldenEntry", event.getSimpleName())
                    .anyMatch(GoldenFormTests::complete);
        }
        assertThat(golden().flatMap(golden -> golden.entry().said().sources().stream()))
                .hasOnlyElementsOfType(Citation.class)
                .anyMatch(GoldenFormTests::complete);
    }

    private static Stream<Event> events() {
        return golden().map(golden -> golden.entry().what());
    }

    /**
     * Whether nothing is left out, however deep; of several it is enough that one is so, and of a
     * condition of force, which has what belongs to it alone, that it has a delay.
     */
    private static boolean complete(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case ForceCondition condition -> condition.after() != null;
            case Collection<?> many -> many.stream().anyMatch(GoldenFormTests::complete);
            case Record holder ->
                    Stream.of(holder.getClass().getRecordComponents())
                            .allMatch(component -> complete(read(component, holder)));
            default -> true;
        };
    }

    private static @Nullable Object read(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record hides what it holds", e);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void the_order_of_a_capability_is_inserted_into_and_never_rearranged(Capability<?, ?, ?> room) {
        var order = room.order().stream().map(StoredEvents::stored).map(Stored::value).toList();
        var name = room.kind().key() + ".order.txt";
        GoldenFiles.require(Map.of(name, String.join("\n", order) + "\n"));
        var golden = GoldenFiles.read(name).lines().toList();
        assertThat(order)
                .as("histories of partial dates depend on the order in %s", name)
                .containsSubsequence(golden);
        assertThat(golden).as("add the new events to %s, where they stand", name).isEqualTo(order);
    }
}
