package org.chancery.documents;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.MeasureType;
import org.chancery.facts.Sector;
import org.chancery.facts.Term;
import org.chancery.relations.elements.Cell;

/**
 * What an answer is made of, by the types of its members: their places, and the words that stand
 * there. Of members that hold the same, one after the other, the inside is told once, under a star.
 */
final class Shape {
    /** Of what is counted by its words, which ones. */
    private static final Map<String, Class<?>> COUNTED =
            Map.of(
                    "stages", AgreementStage.class,
                    "sectors", Sector.class,
                    "types", MeasureType.class);

    private final List<Member> members = new ArrayList<>();
    private final Map<Class<?>, Set<String>> words = new LinkedHashMap<>();

    private Shape() {}

    /**
     * A member of an answer.
     *
     * @param place without the ways and without the members of cells, such as ties.diplomatic
     * @param held whether it lies in what a cell or a list holds
     */
    record Member(String place, RecordComponent component, boolean held) {
        Class<?> of() {
            return component.getDeclaringRecord();
        }
    }

    static Shape of(Class<?>... types) {
        var shape = new Shape();
        for (var type : types) {
            shape.inside(type, "", false);
        }
        return shape;
    }

    List<Member> members() {
        return members;
    }

    /** The places of the words of each vocabulary. */
    Map<Class<?>, Set<String>> words() {
        return words;
    }

    private void inside(Class<?> type, String under, boolean held) {
        var alike = CodebookTests.own(type).collect(groupingBy(RecordComponent::getGenericType));
        var told = new LinkedHashSet<Type>();
        CodebookTests.own(type)
                .forEach(each -> {
                    members.add(new Member(under + each.getName(), each, held));
                    var made = each.getGenericType();
                    if (each.getType() == SortedMap.class) {
                        var counted = COUNTED.get(each.getName());
                        add(requireNonNull(counted, each.getName()), under + each.getName());
                    } else if (told.add(made)) {
                        boolean one = requireNonNull(alike.get(made)).size() == 1;
                        of(made, under + (one ? each.getName() : "*"), held);
                    }
                });
    }

    private void of(Type type, String place, boolean held) {
        if (type instanceof ParameterizedType made) {
            var raw = made.getRawType();
            of(
                    made.getActualTypeArguments()[made.getActualTypeArguments().length - 1],
                    raw == List.class ? place + "[]" : place,
                    held || raw == Cell.class || raw == List.class);
        } else if (type instanceof Class<?> plain) {
            if (plain.isRecord() && !plain.getPackageName().endsWith(".kernel")) {
                inside(plain, place + ".", held);
            } else if (plain.isEnum() && Term.class.isAssignableFrom(plain)) {
                add(plain, place);
            }
        }
    }

    private void add(Class<?> vocabulary, String place) {
        words.computeIfAbsent(vocabulary, _ -> new LinkedHashSet<>()).add(place);
    }
}
