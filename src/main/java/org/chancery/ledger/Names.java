package org.chancery.ledger;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.kernel.Alias;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/** The tags of whatever a record names: its states, organisations and aliases, at any depth. */
public final class Names {
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    var components = type.getRecordComponents();
                    for (var component : components) {
                        component.getAccessor().setAccessible(true);
                    }
                    return components;
                }
            };

    private final TreeSet<String> tags = new TreeSet<>();

    private Names() {}

    static Set<String> in(Object... values) {
        var named = new Names();
        for (var value : values) {
            named.walk(value);
        }
        return named.tags;
    }

    /** The states that something said names. */
    public static Set<StateId> states(Assertion<?> said) {
        return Tags.statesIn(in(said)).stream().map(StateId::new).collect(Collectors.toSet());
    }

    private void walk(@Nullable Object value) {
        switch (value) {
            case StateId state -> tags.add(Tags.STATE + state.slug());
            case OrganisationId organisation -> tags.add("organisation:" + organisation.slug());
            case Alias alias -> tags.add("alias:" + alias);
            case Collection<?> many -> many.forEach(this::walk);
            case Map<?, ?> map -> map.values().forEach(this::walk);
            case Record holder -> {
                for (var component : COMPONENTS.get(holder.getClass())) {
                    walk(read(component, holder));
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
