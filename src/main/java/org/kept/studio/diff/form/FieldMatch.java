package org.kept.studio.diff.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which components of two forms are the same: by id, else by the name of their answer, else by kind and label. */
final class FieldMatch {

    private final List<Field> to;
    private final Map<Field, Field> before = new HashMap<>();
    private final Set<Field> gone;

    FieldMatch(List<Field> from, List<Field> to) {
        this.to = to;
        this.gone = new LinkedHashSet<>(from);
        match(Field::id);
        match(Field::key);
        match(field -> field.label().isEmpty() ? "" : field.type() + "\n" + field.label());
    }

    private void match(Function<Field, String> name) {
        Map<String, Field> byName = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Field field : gone) {
            if (byName.put(name.apply(field), field) != null) {
                twice.add(name.apply(field));
            }
        }
        for (Field field : to) {
            String wanted = name.apply(field);
            Field old = byName.get(wanted);
            if (!wanted.isEmpty()
                    && old != null
                    && !twice.contains(wanted)
                    && gone.contains(old)
                    && !before.containsKey(field)) {
                before.put(field, old);
                gone.remove(old);
            }
        }
    }

    /** The newer form's components. */
    List<Field> to() {
        return to;
    }

    /** The component as it was; null for a new one. */
    Field before(Field field) {
        return before.get(field);
    }

    /** What is no longer there. */
    Set<Field> gone() {
        return gone;
    }
}
