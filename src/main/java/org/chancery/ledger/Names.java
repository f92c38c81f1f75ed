package org.chancery.ledger;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * The tags of whatever a record names: its states, organisations, registered persons and aliases,
 * at any depth.
 */
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
    private final Set<Subject> subjects = new LinkedHashSet<>();
    private final List<LocalDate> days = new ArrayList<>();
    private boolean planned;

    private Names() {}

    static Set<String> in(Object... values) {
        var named = new Names();
        for (var value : values) {
            named.walk(value);
        }
        return named.tags;
    }

    /** The subjects that a record mentions, at any depth. */
    public static Set<Subject> subjects(Object holder) {
        var named = new Names();
        named.walk(holder);
        return named.subjects;
    }

    /** The latest day that must have come for something said to be past, however deep it stands. */
    static LocalDate latestDay(Assertion<?> said) {
        var named = new Names();
        named.walk(said);
        return named.days.stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The states that something said names. */
    public static Set<StateId> states(Assertion<?> said) {
        return Tags.statesIn(in(said)).stream().map(StateId::new).collect(Collectors.toSet());
    }

    private void walk(@Nullable Object value) {
        switch (value) {
            case StateId state -> tags.add(Tags.state(state));
            case Assertion<?>(var subject, var when, var what, var sources) -> {
                name(subject);
                walk(when);
                walk(what);
                walk(sources);
            }
            case Subject subject -> {
                name(subject);
                if (subject.kind() == SubjectKind.PERSON) {
                    tags.add(Tags.person(subject));
                }
            }
            case OrganisationId organisation -> tags.add(Tags.organisation(organisation));
            case When when -> come(when.earliestEnd());
            case Moment moment -> come(moment.instant().atOffset(ZoneOffset.UTC).toLocalDate());
            case Alias alias -> tags.add(Tags.alias(alias));
            case Collection<?> many -> many.forEach(this::walk);
            case Map<?, ?> map -> map.values().forEach(this::walk);
            case Record holder -> {
                boolean within = planned;
                planned |= holder instanceof Plan;
                for (var component : COMPONENTS.get(holder.getClass())) {
                    walk(read(component, holder));
                }
                planned = within;
            }
            case null, default -> {}
        }
    }

    /** A subject; what is about it is found by its own tag, and by that of its state. */
    private void name(Subject subject) {
        subjects.add(subject);
        if (subject.kind() == SubjectKind.STATE) {
            tags.add(Tags.state(new StateId(subject.id())));
        }
    }

    /** A day that must have come, unless it is planned. */
    private void come(LocalDate day) {
        if (!planned) {
            days.add(day);
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
