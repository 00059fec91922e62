package org.kept.insight.scope;

import java.util.function.BiFunction;

/** A kind of number whose cases can be seen; each page adds those it draws, as beans. */
public interface MarkKind {

    /** The name in addresses: lower case letters and hyphens. */
    String id();

    /**
     * The cases behind a mark of this kind.
     *
     * @throws org.kept.shared.InvalidInputException if its parts make no sense
     */
    Selection select(Scope scope, Mark mark);

    /** A kind made of a function. */
    static MarkKind of(String id, BiFunction<Scope, Mark, Selection> select) {
        return new MarkKind() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Selection select(Scope scope, Mark mark) {
                return select.apply(scope, mark);
            }
        };
    }
}
