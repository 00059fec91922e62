package org.kept.workflow.models.check.flow;

import java.util.List;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/** Finds steps that split without knowing the way: the engine stops a case there, or takes a way that nobody meant. */
final class SplitCheck {

    private final Graph graph;
    private final Report report;

    SplitCheck(Graph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void check(Xml node) {
        List<Xml> flows = graph.outgoing(node);
        if (flows.size() < 2 || node.is("parallelGateway", "eventBasedGateway")) {
            return;
        }
        boolean asDefault = flows.stream().anyMatch(flow -> isDefault(node, flow));
        List<Xml> open = flows.stream()
                .filter(flow -> !isDefault(node, flow) && condition(flow).isEmpty())
                .toList();
        List<String> conditions = flows.stream()
                .map(SplitCheck::condition)
                .filter(text -> !text.isEmpty())
                .toList();
        boolean gateway = node.is("exclusiveGateway", "inclusiveGateway");
        if (!asDefault && open.isEmpty()) {
            boolean fails = gateway && !Complement.of(conditions);
            report.add(
                    fails,
                    node,
                    "default",
                    fails
                            ? "A case stops here when none of the conditions holds; mark one flow as the default"
                            : "Mark one of the flows as the default, so that the case finds a way whatever comes");
        }
        if (node.is("exclusiveGateway")) {
            exclusive(flows, open, asDefault);
        } else if (!open.isEmpty() && !conditions.isEmpty()) {
            report.advise(
                    open.get(0),
                    "condition",
                    "This way is taken every time, beside those whose condition holds; give it a condition too, or make it the default");
        }
    }

    private void exclusive(List<Xml> flows, List<Xml> open, boolean asDefault) {
        if (open.isEmpty()) {
            return;
        }
        boolean harmless = !asDefault && open.size() == 1 && flows.indexOf(open.get(0)) == flows.size() - 1;
        report.add(
                !harmless,
                open.get(0),
                "condition",
                harmless
                        ? "The flow has no condition; mark it as the default, so that one sees it is taken when nothing else is"
                        : "The flow has no condition, so what is drawn after it is never taken; give it one, or make it the only default");
    }

    private static boolean isDefault(Xml node, Xml flow) {
        return flow.get("id").equals(node.get("default"));
    }

    private static String condition(Xml flow) {
        return flow.children("conditionExpression").map(Xml::text).findFirst().orElse("");
    }
}
