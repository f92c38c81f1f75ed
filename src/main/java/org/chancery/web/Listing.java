package org.chancery.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What there is to know of a list.
 *
 * @param path its address, without a suffix
 * @param parameters what it knows beside the viewpoint and the page
 * @param filter reads them
 * @param items goes through it
 * @param rows the rows of a table that an item makes
 * @param <F> what its parameters say
 * @param <T> its items
 * @param <R> a record whose components are the columns of its table
 */
record Listing<F, T, R extends Record>(
        String path,
        Set<String> parameters,
        Function<Parameters, F> filter,
        Items<F, T> items,
        Class<R> columns,
        Function<T, List<R>> rows) {

    /** The items of a list after a place, made as they are taken. */
    interface Items<F, T> {
        Stream<Placed<T>> after(long place, F filter, Question question);
    }
}
