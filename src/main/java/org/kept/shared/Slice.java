package org.kept.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is read by key, not by number, so that page 1,000 costs what page 1 does.
 *
 * @param next what to pass as {@code after} for the following page; absent on the last
 * @param count how many there are in all pages
 */
public record Slice<T>(List<T> items, String next, long count) {

    /** The same page with other views of its items. */
    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next, count);
    }
}
