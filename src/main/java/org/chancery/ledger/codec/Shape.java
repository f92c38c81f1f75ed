package org.chancery.ledger.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.chancery.ledger.codec.BadInput.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a tree against the record that it shall become: what is missing, what is unknown. */
final class Shape {
    private final List<Problem> problems = new ArrayList<>();

    private Shape() {}

    static List<Problem> problems(Class<?> type, JsonNode tree, String pointer) {
        var shape = new Shape();
        shape.checkRecord(type, tree, pointer);
        return shape.problems;
    }

    private void checkRecord(Class<?> type, JsonNode tree, String pointer) {
        if (!tree.isObject()) {
            problems.add(new Problem(pointer, "must be an object"));
            return;
        }
        var known = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            known.add(component.getName());
            var member = tree.get(component.getName());
            if (member == null) {
                if (!nullable(component.getAnnotatedType())) {
                    problems.add(new Problem(pointer + "/" + component.getName(), "is missing"));
                }
            } else {
                check(component.getGenericType(), member, pointer + "/" + component.getName());
            }
        }
        for (var name : tree.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(
                        new Problem(pointer + "/" + Texts.token(name), unknown(known, pointer)));
            }
        }
    }

    /** Beside the members of a command stand those of its assertion: its schema names them all. */
    private static String unknown(Collection<String> known, String pointer) {
        return pointer.isEmpty()
                ? "is not known here"
                : "is not known here; known are " + String.join(", ", known);
    }

    private void check(Type type, JsonNode node, String pointer) {
        if (node.isNull()) {
            problems.add(new Problem(pointer, "must be left out rather than null"));
        } else if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            require(node.isArray(), pointer, "must be an array");
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                check(generic.getActualTypeArguments()[0], node.path(i), pointer + "/" + i);
            }
        } else if (type instanceof ParameterizedType map) {
            require(node.isObject(), pointer, "must be an object");
            for (var member : node.properties()) {
                checkValue(
                        map.getActualTypeArguments()[1],
                        member.getValue(),
                        pointer + "/" + Texts.token(member.getKey()));
            }
        } else if (type instanceof Class<?> raw) {
            if (writtenAsText(raw)) {
                require(node.isString(), pointer, "must be a string");
            } else if (raw.isEnum()) {
                checkWord(raw, node, pointer);
            } else if (raw == Boolean.class) {
                require(node.isBoolean(), pointer, "must be true or false");
            } else if (raw == Integer.class) {
                require(node.isIntegralNumber(), pointer, "must be a whole number");
            } else if (raw.isRecord()) {
                checkRecord(raw, node, pointer);
            }
        }
    }

    /** A map of whatever there is, such as the change of an entry, says with null what goes. */
    private void checkValue(Type type, JsonNode node, String pointer) {
        if (type != Object.class) {
            check(type, node, pointer);
        }
    }

    /** A word of a closed vocabulary; its number in that is none. */
    private void checkWord(Class<?> vocabulary, JsonNode node, String pointer) {
        var words =
                Arrays.stream(vocabulary.getEnumConstants())
                        .map(word -> StrictJson.MAPPER.valueToTree(word).stringValue())
                        .toList();
        require(
                node.isString() && words.contains(node.stringValue()),
                pointer,
                "must be one of: " + String.join(", ", words));
    }

    private void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            problems.add(new Problem(pointer, otherwise));
        }
    }

    /** Whether it is a text, or a value of ours that is read from one. */
    static boolean writtenAsText(Class<?> type) {
        return type == String.class
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method ->
                                method.isAnnotationPresent(JsonCreator.class)
                                        && Arrays.equals(
                                                method.getParameterTypes(),
                                                new Class<?>[] {String.class}));
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
