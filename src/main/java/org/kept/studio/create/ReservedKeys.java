package org.kept.studio.create;

import java.util.Set;

/** Keys that a field of a form had better not have, because they mean something else in forms, conditions or tables. */
public final class ReservedKeys {

    /** All of them, as they are written. */
    public static final Set<String> ALL = Set.of(
            ("customer facts promises execution constructor prototype if then else for in return some every satisfies"
                            + " function external between and or not null true false empty div mod eq ne lt gt le ge instanceof instance"
                            + " of date time duration string number list context item partial")
                    .split(" "));

    private ReservedKeys() {}
}
