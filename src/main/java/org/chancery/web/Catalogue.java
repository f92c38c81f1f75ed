package org.chancery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.registers.RegisterFilter;
import org.chancery.registers.Registered;

/**
 * What there is to know of a register.
 *
 * @param kind what its subjects are
 * @param parameters what its list knows beside the viewpoint and the page
 * @param filter reads them
 * @param item a subject as it is shown at a viewpoint
 * @param rows the rows of a table that an item makes
 * @param <F> what its parameters say
 * @param <T> its items
 * @param <R> a record whose components are the columns of its table
 */
record Catalogue<F extends RegisterFilter, T, R extends Record>(
        SubjectKind kind,
        Set<String> parameters,
        Function<Parameters, F> filter,
        BiFunction<Registered, Viewpoint, T> item,
        Class<R> columns,
        Function<T, List<R>> rows) {

    String path() {
        return "/api/" + kind.register();
    }

    /** How a subject is shown, where nothing of the viewpoint but its day matters. */
    static <T> BiFunction<Registered, Viewpoint, T> asOf(
            BiFunction<Registered, LocalDate, T> item) {
        return (registered, viewpoint) -> item.apply(registered, viewpoint.asOf());
    }
}
