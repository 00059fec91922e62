package org.kept.workflow.models.check.flow;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/** Asks for names that say something: people read them in the inbox, in figures and in the story of a case. */
final class NameAdvice {

    private static final Set<String> ACTIVITIES = Set.of(
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess");
    private static final Pattern NOTHING_SAID =
            Pattern.compile("(?i)(new )?((user|service|send|receive|manual|business rule|rule|call) )?"
                    + "(task|activity|step|sub-?process|process)[ _-]*\\d*");

    /** What the modeller makes up: seven small letters and digits, with a digit among them. */
    private static final Pattern MADE_UP = Pattern.compile("(?:.*_)?(?=[a-z]*\\d)[0-9a-z]{7}");

    private static final Pattern SPEAKING = Pattern.compile(
            "(?:Task|Activity|CallActivity|SubProcess|(?:Start|End|Boundary|Intermediate)?Event|Gateway)_[A-Za-z]");

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent_"),
            Map.entry("endEvent", "EndEvent_"),
            Map.entry("boundaryEvent", "BoundaryEvent_"),
            Map.entry("intermediateCatchEvent", "Event_"),
            Map.entry("intermediateThrowEvent", "Event_"),
            Map.entry("subProcess", "SubProcess_"),
            Map.entry("callActivity", "Activity_"),
            Map.entry("exclusiveGateway", "Gateway_"),
            Map.entry("parallelGateway", "Gateway_"),
            Map.entry("inclusiveGateway", "Gateway_"),
            Map.entry("eventBasedGateway", "Gateway_"));

    private final Graph graph;
    private final Report report;

    NameAdvice(Graph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void check(Xml node) {
        if (ACTIVITIES.contains(node.name())) {
            checkActivity(node);
        } else if (node.is("exclusiveGateway", "inclusiveGateway")) {
            checkGateway(node);
        } else if (node.is("endEvent")) {
            checkEnd(node);
        } else if (node.name().endsWith("Event")) {
            checkEvent(node);
        }
        String prefix = PREFIXES.getOrDefault(node.name(), "Task_");
        String id = node.get("id");
        if (!SPEAKING.matcher(id).lookingAt() || MADE_UP.matcher(id).matches()) {
            report.advise(
                    node,
                    "speaking-id",
                    "Give it an id that speaks, such as " + prefix
                            + "CallCustomer: running cases, figures and later versions hold on to the id");
        }
    }

    private void checkActivity(Xml node) {
        String name = node.get("name").strip();
        if (name.isEmpty()
                || name.equals(node.get("id"))
                || NOTHING_SAID.matcher(name).matches()) {
            report.advise(
                    node, "task-name", "Say what is done, with a verb and what it is done to, such as 'Call customer'");
        }
        if (!node.is("subProcess")
                && graph.outgoing(node).isEmpty()
                && !node.get("isForCompensation").equals("true")) {
            report.advise(node, "end-name", "The way ends here unseen; draw an end event whose name says how it ended");
        }
    }

    private void checkGateway(Xml gateway) {
        String name = gateway.get("name").strip();
        boolean named = graph.outgoing(gateway).stream()
                .filter(flow -> !flow.get("id").equals(gateway.get("default")))
                .noneMatch(flow -> flow.get("name").isBlank());
        if (graph.outgoing(gateway).size() > 1 && !name.endsWith("?") && !named) {
            report.advise(
                    gateway,
                    "gateway-name",
                    "Name it with the question it decides, such as 'Reached?', or name its flows");
        }
    }

    private void checkEvent(Xml event) {
        boolean plainStart =
                event.is("startEvent") && event.parent().is("subProcess") && !Graph.isEventSubProcess(event.parent());
        if (event.get("name").isBlank() && !plainStart) {
            report.advise(
                    event, "event-name", "Say what has happened by then, such as 'Lead received' or 'Three days gone'");
        }
        if (event.is("startEvent") && graph.outgoing(event).isEmpty()) {
            report.advise(event, "end-name", "Nothing comes after it yet; draw what is done next, and how it ends");
        }
    }

    private void checkEnd(Xml end) {
        boolean only = end.parent().is("subProcess")
                && graph.in(end.parent()).stream()
                                .filter(node -> node.is("endEvent"))
                                .count()
                        == 1;
        if (end.get("name").isBlank() && !only) {
            report.advise(end, "end-name", "Name the end by how things stand then, such as 'Won' or 'Nobody answers'");
        }
    }
}
