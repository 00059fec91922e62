package org.kept.insight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kept.insight.seal.Seal;

/**
 * An object-centric log by OCEL 2.0: cases, their steps and, by pseudonym, whose cases they are. In two passes, because objects stand
 * before events.
 */
final class OcelExport implements CaseFile {

    private static final List<String> OF_CASES = List.of(
            "process", "version", "team", "kind", "value", "currency", "outcome", "cancelled", "started", "ended");
    private static final List<String> OF_STEPS = List.of("step", "phase", "team", "outcome", "cancelled");
    private static final List<String> OF_EVENTS = List.of("lifecycle", "team", "sibling");

    private final JsonGenerator json;
    private final Times times;
    private final String process;
    private final byte[] key;
    private final Set<UUID> written = new HashSet<>();

    OcelExport(Writer out, ObjectMapper mapper, Times times, String process, byte[] key) throws IOException {
        this.json = mapper.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.times = times;
        this.process = process;
        this.key = key;
    }

    @Override
    public int passes() {
        return 2;
    }

    @Override
    public void begin(int pass, List<String> labels) throws IOException {
        if (pass > 0) {
            json.writeArrayFieldStart("events");
            return;
        }
        json.writeStartObject();
        json.writeArrayFieldStart("objectTypes");
        type("case", OF_CASES);
        type("step", OF_STEPS);
        type("customer", List.of());
        json.writeEndArray();
        json.writeArrayFieldStart("eventTypes");
        for (String label : labels) {
            type(label, OF_EVENTS);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objects");
    }

    @Override
    public void add(int pass, ExportedCase one) throws IOException {
        if (pass == 0) {
            objects(one);
        } else {
            for (ExportedStep step : one.steps()) {
                events(one, step);
            }
        }
    }

    @Override
    public void end(int pass) throws IOException {
        json.writeEndArray();
        if (pass > 0) {
            json.writeEndObject();
            json.flush();
        }
    }

    private void customer(UUID id) throws IOException {
        begun(pseudonym(id), "customer");
        attributes(Map.of(), "");
        relationships(Map.of());
        json.writeEndObject();
    }

    private String pseudonym(UUID customer) {
        return "customer-" + HexFormat.of().formatHex(Seal.of(key, "customer", customer.toString()));
    }

    private void objects(ExportedCase one) throws IOException {
        begun(one.name(), "case");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("process", process);
        values.put("version", Integer.toString(one.version()));
        values.put("team", one.team());
        values.put("kind", one.segment());
        values.put("value", one.value() == null ? null : one.value().toPlainString());
        values.put("currency", one.currency());
        values.put("outcome", one.outcome());
        values.put("cancelled", Boolean.toString(one.cancelled()));
        values.put("started", times.of(one.startedAt()));
        values.put("ended", one.endedAt() == null ? null : times.of(one.endedAt()));
        attributes(values, times.of(one.startedAt()));
        Map<String, String> related = new LinkedHashMap<>();
        if (one.customer() != null) {
            related.put(pseudonym(one.customer()), "customer");
        }
        one.steps().forEach(step -> related.put(step.id(), "step"));
        relationships(related);
        json.writeEndObject();
        if (one.customer() != null && written.add(one.customer())) {
            customer(one.customer());
        }
        for (ExportedStep step : one.steps()) {
            step(step);
        }
    }

    private void step(ExportedStep step) throws IOException {
        begun(step.id(), "step");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("step", step.model() + "#" + step.activity());
        values.put("phase", step.phase());
        values.put("team", step.team());
        values.put("outcome", step.outcome());
        values.put("cancelled", Boolean.toString(step.cancelled()));
        attributes(values, times.of(step.enteredAt()));
        relationships(Map.of());
        json.writeEndObject();
    }

    private void events(ExportedCase one, ExportedStep step) throws IOException {
        int number = 0;
        for (ExportedStep.Moment moment : step.moments()) {
            begun(step.id() + "/" + number++, step.label());
            json.writeStringField("time", times.of(moment.at()));
            Map<String, String> values = new LinkedHashMap<>();
            values.put("lifecycle", moment.transition());
            values.put("team", step.team());
            values.put("sibling", Boolean.toString(step.sibling()));
            attributes(values, null);
            Map<String, String> related = new LinkedHashMap<>();
            related.put(one.name(), "case");
            related.put(step.id(), "step");
            relationships(related);
            json.writeEndObject();
        }
    }

    private void begun(String id, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
    }

    private void type(String name, List<String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (String attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("name", attribute);
            json.writeStringField("type", "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Of objects with the time since when they are so; of events, without. */
    private void attributes(Map<String, String> values, String since) throws IOException {
        json.writeArrayFieldStart("attributes");
        for (Map.Entry<String, String> one : values.entrySet()) {
            if (one.getValue() != null && !one.getValue().isEmpty()) {
                json.writeStartObject();
                json.writeStringField("name", one.getKey());
                if (since != null) {
                    json.writeStringField("time", since);
                }
                json.writeStringField("value", one.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void relationships(Map<String, String> related) throws IOException {
        json.writeArrayFieldStart("relationships");
        for (Map.Entry<String, String> one : related.entrySet()) {
            json.writeStartObject();
            json.writeStringField("objectId", one.getKey());
            json.writeStringField("qualifier", one.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
