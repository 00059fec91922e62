package org.kept.lead.intake;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import org.kept.lead.NewLead;

/** Reads a new lead field by field, so that a rule for all of them is written once. */
final class LeadFields {

    private static final RecordComponent[] PARTS = NewLead.class.getRecordComponents();

    private LeadFields() {}

    static Object read(RecordComponent part, NewLead lead) {
        try {
            return part.getAccessor().invoke(lead);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Unreadable field " + part.getName(), e);
        }
    }

    /** The same lead without white space around its texts; an empty text is none, and codes are in capitals. */
    static NewLead tidy(NewLead lead) {
        Object[] values = Arrays.stream(PARTS)
                .map(part -> read(part, lead) instanceof String text ? tidy(part.getName(), text) : read(part, lead))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(PARTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<NewLead> constructor = NewLead.class.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A new lead cannot be copied", e);
        }
    }

    private static String tidy(String name, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return name.endsWith("Code") && !name.equals("postalCode") ? stripped.toUpperCase(Locale.ROOT) : stripped;
    }
}
