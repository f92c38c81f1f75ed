package org.chancery.ledger.codec;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.kernel.BadMember;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON of a command: the members of the assertion ({@code subject}, {@code when}, {@code
 * sources}) beside the command's own.
 */
public final class CommandJson {
    private static final Set<String> OF_THE_ASSERTION = Set.of("subject", "when", "sources");

    private CommandJson() {}

    /** A command with the members of its assertion, as far as they were sent. */
    public record Read<C extends Command>(
            @Nullable Subject subject,
            @Nullable When when,
            C command,
            List<Citation> sources,
            String request) {}

    /** The members of an assertion as they stand beside those of a command. */
    record Beside(
            @Described(
                            "What it is about; where the command begins a subject, left out to have it made.")
                    @Nullable Subject subject,
            @Described("When it was true in the world.") @Nullable When when,
            @Described("Which sources say so.") @Nullable List<Citation> sources) {}

    /**
     * Reads a command.
     *
     * @throws BadInput naming every member that is missing, unknown or unreadable
     */
    public static <C extends Command> Read<C> read(Class<C> type, byte[] json) {
        return read(type, object(json, "the body"));
    }

    /**
     * Reads a command that was sent as a part of something else.
     *
     * @throws BadInput naming every member that is missing, unknown or unreadable
     */
    public static <C extends Command> Read<C> read(Class<C> type, ObjectNode tree) {
        var own = tree.deepCopy();
        var beside = StrictJson.MAPPER.createObjectNode();
        for (var name : OF_THE_ASSERTION) {
            var member = own.remove(name);
            if (member != null) {
                beside.set(name, member);
            }
        }
        var problems = new ArrayList<>(Texts.problems(tree));
        problems.addAll(Shape.problems(type, own, ""));
        problems.addAll(Shape.problems(Beside.class, beside, ""));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        var assertion = value(beside, Beside.class, "");
        return new Read<>(
                assertion.subject(),
                assertion.when(),
                value(own, type, ""),
                assertion.sources() == null ? List.of() : assertion.sources(),
                request(type, tree));
    }

    private static String request(Class<?> type, ObjectNode tree) {
        try {
            return Hash.of(type.getSimpleName(), CanonicalJson.text(tree));
        } catch (IllegalArgumentException e) {
            throw new BadInput("", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads one JSON object.
     *
     * @param what how it is called where it is not one
     * @throws BadInput when it is not, or is not UTF-8
     */
    public static ObjectNode object(byte[] json, String what) {
        try {
            if (StrictJson.MAPPER.readTree(Texts.utf8(json)) instanceof ObjectNode object) {
                return object;
            }
            throw new BadInput("", what + " must be one JSON object");
        } catch (JacksonException e) {
            throw new BadInput("", what + " is not JSON: " + reason(e));
        } catch (CharacterCodingException e) {
            throw new BadInput("", what + " is not UTF-8");
        }
    }

    static void requireShape(Class<?> type, JsonNode tree, String pointer) {
        var problems = Shape.problems(type, tree, pointer);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    static <T> T value(JsonNode tree, Class<T> type, String pointer) {
        try {
            return StrictJson.MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw problem(pointer + pointer(e), e);
        }
    }

    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        for (var reference : e.getPath()) {
            var name = reference.getPropertyName();
            pointer.append('/').append(name == null ? reference.getIndex() : Texts.token(name));
        }
        return pointer.toString();
    }

    /** Our own values say what is wrong with them; the library's texts name classes. */
    private static BadInput problem(String pointer, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadMember bad) {
                return new BadInput(pointer + bad.pointer(), String.valueOf(bad.getMessage()));
            }
            if (cause instanceof IllegalArgumentException
                    && !(cause instanceof DatabindException)) {
                return new BadInput(pointer, String.valueOf(cause.getMessage()));
            }
        }
        return new BadInput(pointer, "is not of the kind that is asked for here");
    }

    private static String reason(JacksonException e) {
        var place = e.getLocation();
        if (place == null) {
            return StrictJson.fault(e);
        }
        var line = place.getLineNr() == 1 ? "" : "line %d, ".formatted(place.getLineNr());
        return "%s (%scolumn %d)".formatted(StrictJson.fault(e), line, place.getColumnNr());
    }
}
