package org.kept.studio.diff.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a form: a question, a text or a group.
 *
 * @param group what it stands in; null for the form itself
 * @param place its place among its neighbours, from 0
 */
record Field(JsonNode json, Field group, int place) {

    /** All components of a form, groups before what stands in them. */
    static List<Field> of(JsonNode form) {
        List<Field> fields = new ArrayList<>();
        if (form != null) {
            collect(form, null, fields);
        }
        return fields;
    }

    private static void collect(JsonNode parent, Field group, List<Field> fields) {
        int place = 0;
        for (JsonNode component : parent.path("components")) {
            Field field = new Field(component, group, place++);
            fields.add(field);
            collect(component, field, fields);
        }
    }

    String id() {
        return text("id");
    }

    String key() {
        return text("key");
    }

    String type() {
        return text("type");
    }

    /** What people see first. */
    String label() {
        return text("label").isEmpty() ? text("text") : text("label");
    }

    /** What a viewer finds it by. */
    String element() {
        return id().isEmpty() ? key() : id();
    }

    /** Whether people answer it. */
    boolean isAsked() {
        return !key().isEmpty();
    }

    private String text(String name) {
        return json.path(name).asText("");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
