package org.kept.insight.paths;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kept.insight.measure.StepNames;
import org.kept.workflow.ProcessPlans;
import org.springframework.stereotype.Component;

/** Where a process lets a case go more than one way: its gateways that choose, and what each way out of them is called. */
@Component
class ModelFlows {

    private static final Set<String> CHOICES =
            Set.of("exclusiveGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway");

    private final ProcessPlans plans;
    private final StepNames names;
    private final Cache<String, List<Choice>> read =
            Caffeine.newBuilder().maximumSize(500).build();

    ModelFlows(ProcessPlans plans, StepNames names) {
        this.plans = plans;
        this.names = names;
    }

    /**
     * A gateway with more than one way out.
     *
     * @param ways flow to what it is called: its own name, or that of the step it leads to
     */
    record Choice(String model, String gateway, String name, Map<String, String> ways) {}

    /** The gateways of every deployed version of a model, named as in the newest that has them. */
    List<Choice> choices(String model) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (int version : names.versions(model)) {
            for (Choice choice : read.get(model + ":" + version, key -> read(model, plans.of(model, version)))) {
                Choice known = choices.computeIfAbsent(
                        choice.gateway(),
                        key -> new Choice(model, choice.gateway(), choice.name(), new LinkedHashMap<>()));
                choice.ways().forEach(known.ways()::putIfAbsent);
            }
        }
        return List.copyOf(choices.values());
    }

    private record Flow(String id, String name, String source, String target) {}

    private static List<Choice> read(String model, ProcessPlans.Plan plan) {
        Map<String, List<Flow>> out = new HashMap<>();
        Map<String, String> gateways = new LinkedHashMap<>();
        for (XMLStreamReader xml = reader(plan.xml()); next(xml); ) {
            if (!xml.isStartElement()) {
                continue;
            }
            String id = xml.getAttributeValue(null, "id");
            if (CHOICES.contains(xml.getLocalName())) {
                gateways.put(id, words(xml.getAttributeValue(null, "name")));
            } else if (xml.getLocalName().equals("sequenceFlow")) {
                String source = xml.getAttributeValue(null, "sourceRef");
                Flow flow = new Flow(
                        id,
                        words(xml.getAttributeValue(null, "name")),
                        source,
                        xml.getAttributeValue(null, "targetRef"));
                out.computeIfAbsent(source, key -> new ArrayList<>()).add(flow);
            }
        }
        List<Choice> choices = new ArrayList<>();
        gateways.forEach((gateway, name) -> {
            List<Flow> flows = out.getOrDefault(gateway, List.of());
            if (flows.size() > 1) {
                Map<String, String> ways = new LinkedHashMap<>();
                flows.forEach(flow -> ways.put(flow.id(), called(flow, plan)));
                choices.add(new Choice(model, gateway, name, ways));
            }
        });
        return choices;
    }

    private static String called(Flow flow, ProcessPlans.Plan plan) {
        if (!flow.name().isEmpty()) {
            return flow.name();
        }
        ProcessPlans.Activity target = plan.activities().get(flow.target());
        return target == null || words(target.name()).isEmpty() ? "" : "→ " + words(target.name());
    }

    private static String words(String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    private static XMLStreamReader reader(String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return factory.createXMLStreamReader(new StringReader(xml));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A deployed model cannot be read", e);
        }
    }

    private static boolean next(XMLStreamReader xml) {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            xml.next();
            return true;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A deployed model cannot be read", e);
        }
    }
}
