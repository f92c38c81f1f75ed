package org.chancery.web;

/**
 * An item of a list at its place, by which a list is gone on with.
 *
 * @param place greater than that of every item before it
 */
record Placed<T>(long place, T item) {}
