package org.kept.customer.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import org.kept.customer.domain.CustomerDecisions.FieldMarks;
import org.kept.customer.domain.CustomerDecisions.Winner;
import org.springframework.stereotype.Component;

/** Makes one description of two, field by field, as the table {@code survivorship} decides; what protects a person always stays. */
@Component
class Survivorship {

    /** How far a source is trusted; one that is not named here is somewhere in between. */
    private static final Map<String, Integer> TRUST =
            Map.of("manual", 3, "web", 2, "api", 2, "email", 2, "import", 1, "list", 0);

    private final CustomerDecisions decisions;
    private final ObjectMapper json;

    Survivorship(CustomerDecisions decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    /** The description that stays. */
    ContactDetails combine(ContactDetails kept, ContactDetails other, boolean otherNewer) {
        ObjectNode ours = json.valueToTree(kept);
        ObjectNode theirs = json.valueToTree(other);
        ObjectNode result = json.createObjectNode();
        int lead = trust(other) - trust(kept);
        for (RecordComponent field : ContactDetails.class.getRecordComponents()) {
            String name = field.getName();
            FieldMarks marks = new FieldMarks(name, filled(ours.get(name)), filled(theirs.get(name)), lead, otherNewer);
            result.set(name, pick(decisions.survivor(marks), ours.get(name), theirs.get(name)));
        }
        return read(result);
    }

    /** Takes a combination back; what was changed by hand after it stays. */
    ContactDetails undo(ContactDetails now, JsonNode before, JsonNode after) {
        ObjectNode result = json.valueToTree(now);
        for (RecordComponent field : ContactDetails.class.getRecordComponents()) {
            String name = field.getName();
            if (Objects.equals(result.get(name), after.get(name))) {
                result.set(name, before.get(name));
            }
        }
        return read(result);
    }

    private static JsonNode pick(Winner winner, JsonNode ours, JsonNode theirs) {
        return switch (winner) {
            case KEPT -> ours;
            case OTHER -> theirs;
            case RESTRICTIVE -> restrictive(ours, theirs);
        };
    }

    private static JsonNode restrictive(JsonNode ours, JsonNode theirs) {
        if (ours == null || theirs == null || ours.equals(theirs)) {
            return ours == null ? theirs : ours;
        }
        return ours.isBoolean()
                ? ours.asBoolean() ? ours : theirs
                : new TextNode(ours.asText() + "\n" + theirs.asText());
    }

    /** An address without any part is none. */
    private static boolean filled(JsonNode value) {
        return value != null && !value.isNull() && !(value.isObject() && value.isEmpty());
    }

    private ContactDetails read(ObjectNode result) {
        return json.convertValue(result, ContactDetails.class);
    }

    private static int trust(ContactDetails details) {
        return details.source() == null ? 1 : TRUST.getOrDefault(details.source(), 1);
    }
}
