package org.kept.customer.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One field in which what is kept now and what was typed differ.
 *
 * @param field the field's name
 */
record Difference(String field, Object now, Object typed) {

    /** All fields that differ, in the order of the form. */
    static List<Difference> between(Record now, Record typed) {
        List<Difference> all = new ArrayList<>();
        for (RecordComponent field : now.getClass().getRecordComponents()) {
            Object kept = value(field, now);
            Object wanted = value(field, typed);
            if (!Objects.equals(kept, wanted)) {
                all.add(new Difference(field.getName(), kept, wanted));
            }
        }
        return all;
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record can always be read", impossible);
        }
    }
}
