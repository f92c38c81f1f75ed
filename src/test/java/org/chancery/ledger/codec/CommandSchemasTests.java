package org.chancery.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.ChanceryHouse;
import org.chancery.kernel.Described;
import org.chancery.ledger.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What the schema of a command says, and what its reader does, is the same. */
class CommandSchemasTests {
    private static final Set<String> OF_THE_ASSERTION = Set.of("subject", "when", "sources");

    static Stream<Class<? extends Command>> commands() {
        return ChanceryHouse.HOUSE.commands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_example_is_taken_by_both(Class<? extends Command> type) {
        assertThat(schema(type).validate(example(type))).isEmpty();
        assertThat(CommandJson.read(type, bytes(example(type)))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_unknown_member_is_taken_by_neither(Class<? extends Command> type) {
        takenByNeither(type, example(type).put("unheard", "of"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_member_that_is_null_is_taken_by_neither(Class<? extends Command> type) {
        for (var name : Set.copyOf(example(type).propertyNames())) {
            takenByNeither(type, example(type).putNull(name));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_member_of_the_command_that_is_required_is_missed_by_both(Class<? extends Command> type) {
        var required = CommandSchemas.of(type).path("required");
        for (var name : required) {
            if (!OF_THE_ASSERTION.contains(name.stringValue())) {
                var body = example(type);
                body.remove(name.stringValue());
                takenByNeither(type, body);
            }
        }
    }

    private static void takenByNeither(Class<? extends Command> type, ObjectNode body) {
        assertThat(schema(type).validate(body)).as(body.toString()).isNotEmpty();
        assertThatThrownBy(() -> CommandJson.read(type, bytes(body)))
                .as(body.toString())
                .isInstanceOf(BadInput.class);
    }

    private static Schema schema(Class<? extends Command> type) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CommandSchemas.of(type));
    }

    private static ObjectNode example(Class<? extends Command> type) {
        var described = Objects.requireNonNull(type.getAnnotation(Described.class));
        return (ObjectNode) StrictJson.MAPPER.readTree(described.example());
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(UTF_8);
    }
}
