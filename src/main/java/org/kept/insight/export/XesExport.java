package org.kept.insight.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An event log by IEEE 1849 (XES) for process mining: a trace a case, an event whatever happened to a step, and nobody's name. */
final class XesExport implements CaseFile {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final Map<String, String> EXTENSIONS = Map.of(
            "concept", "Concept",
            "lifecycle", "Lifecycle",
            "time", "Time",
            "org", "Organizational",
            "cost", "Cost");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final Times times;
    private final String process;

    XesExport(Writer out, Times times, String process) throws IOException {
        this.times = times;
        this.process = process;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private record Event(ExportedStep step, ExportedStep.Moment moment) {}

    /** What a part of the file consists of. */
    private interface Part {
        void write() throws XMLStreamException;
    }

    @Override
    public void begin(int pass, List<String> labels) throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("log");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xes.version", "1849.2023");
            xml.writeAttribute("xes.features", "");
            for (String prefix : EXTENSIONS.keySet().stream().sorted().toList()) {
                xml.writeEmptyElement("extension");
                xml.writeAttribute("name", EXTENSIONS.get(prefix));
                xml.writeAttribute("prefix", prefix);
                xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
            }
            global("trace", List.of("concept:name"));
            global("event", List.of("concept:name", "lifecycle:transition"));
            xml.writeEmptyElement("classifier");
            xml.writeAttribute("name", "Step");
            xml.writeAttribute("keys", "concept:name");
            value("string", "concept:name", process);
            value("string", "lifecycle:model", "standard");
        });
    }

    @Override
    public void add(int pass, ExportedCase one) throws IOException {
        write(() -> {
            xml.writeStartElement("trace");
            value("string", "concept:name", one.name());
            value("int", "version", Integer.toString(one.version()));
            value("string", "org:group", one.team());
            value("string", "kind", one.segment());
            value("date", "started", times.of(one.startedAt()));
            value("date", "ended", one.endedAt() == null ? null : times.of(one.endedAt()));
            value("string", "outcome", one.outcome());
            value("boolean", "cancelled", Boolean.toString(one.cancelled()));
            // What is at stake: the standard has no word for it but cost.
            value(
                    "float",
                    "cost:total",
                    one.value() == null ? null : one.value().toPlainString());
            value("string", "cost:currency", one.currency());
            for (Event event : events(one)) {
                event(event);
            }
            xml.writeEndElement();
        });
    }

    @Override
    public void end(int pass) throws IOException {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }

    /** By their times; those of one moment as the steps began. */
    private static List<Event> events(ExportedCase one) {
        return one.steps().stream()
                .flatMap(step -> step.moments().stream().map(moment -> new Event(step, moment)))
                .sorted(Comparator.comparing(event -> event.moment().at()))
                .toList();
    }

    private void event(Event event) throws XMLStreamException {
        ExportedStep step = event.step();
        xml.writeStartElement("event");
        value("string", "concept:name", step.label());
        value("string", "concept:instance", step.id());
        value("string", "lifecycle:transition", event.moment().transition());
        value("date", "time:timestamp", times.of(event.moment().at()));
        value("string", "org:group", step.team());
        value("string", "step", step.model() + "#" + step.activity());
        value("string", "phase", step.phase());
        value("boolean", "sibling", step.sibling() ? "true" : null);
        if (step.endedAt() != null && event.moment().at().equals(step.endedAt())) {
            value("string", "outcome", step.outcome());
        }
        xml.writeEndElement();
    }

    private void global(String scope, List<String> keys) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        for (String key : keys) {
            value("string", key, "unknown");
        }
        xml.writeEndElement();
    }

    private void value(String type, String key, String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            xml.writeEmptyElement(type);
            xml.writeAttribute("key", key);
            xml.writeAttribute("value", UNWRITABLE.matcher(value).replaceAll("\uFFFD"));
        }
    }

    private static void write(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
