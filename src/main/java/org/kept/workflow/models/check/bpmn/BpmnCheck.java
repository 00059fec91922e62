package org.kept.workflow.models.check.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.flow.FlowCheck;

/** Checks a process model: its vocabulary, its ids and names, its expressions and its size. */
public final class BpmnCheck {

    private static final int MAX_NODES = 2000;
    private static final int MAX_DEPTH = 10;
    private static final int MAX_NAME = 255;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern DAYS = Pattern.compile("P?([1-9]\\d{0,3})D?");
    private static final int MAX_DAYS = 3650;

    private final Xml root;
    private final Surroundings surroundings;
    private final Report report;
    private final Set<String> ids = new HashSet<>();
    private ExpressionCheck expressions;

    /** A check of this document; what is wrong goes into the report. */
    public BpmnCheck(Xml root, Surroundings surroundings, Report report) {
        this.root = root;
        this.surroundings = surroundings;
        this.report = report;
    }

    /** Looks at all of it. */
    public void check() {
        if (!root.is("definitions") || !root.namespace().equals(BpmnVocabulary.BPMN)) {
            report.add(root, "xml", "This is not a BPMN 2.0 model; save it as one in the modeller");
            return;
        }
        expressions = new ExpressionCheck(Variables.declared(root, surroundings), surroundings, report);
        walk(root);
        List<Xml> nodes = root.all()
                .filter(element -> BpmnVocabulary.FLOW_NODES.contains(element.name()))
                .toList();
        report.require(
                nodes.size() <= MAX_NODES,
                root,
                "size",
                "The model has more than " + MAX_NODES + " elements; split it");
        report.require(
                root.children("process")
                        .anyMatch(process -> process.get("isExecutable").equals("true")),
                root,
                "executable",
                "Mark the process as executable");
        root.children("process").forEach(this::checkProcess);
        TaskCheck tasks = new TaskCheck(root, surroundings, report);
        nodes.forEach(tasks::check);
        TimerCheck timers = new TimerCheck(surroundings.catalogue().now(), report);
        root.all().forEach(timers::check);
        FourEyesCheck eyes = new FourEyesCheck(surroundings, report);
        root.all().forEach(eyes::check);
        if (nodes.size() <= MAX_NODES) {
            root.children("process").forEach(process -> {
                new LoopCheck(process, report).check();
                FlowCheck.check(process, surroundings, report);
            });
        }
    }

    private void walk(Xml element) {
        if (BpmnVocabulary.DRAWING.contains(element.namespace())) {
            return;
        }
        if (element.namespace().equals(BpmnVocabulary.BPMN)) {
            report.require(
                    BpmnVocabulary.knows(element.name()),
                    element,
                    "element",
                    "<" + element.name() + "> is refused: " + BpmnVocabulary.instead(element.name()));
            checkId(element);
        } else if (element.namespace().equals(Xml.CAMUNDA)) {
            report.require(
                    BpmnVocabulary.EXTENSIONS.containsKey(element.name()),
                    element,
                    "extension",
                    "<camunda:" + element.name() + "> is refused: " + BpmnVocabulary.instead(element.name()));
        } else {
            report.add(
                    element,
                    "namespace",
                    "Elements of '" + element.namespace() + "' are unknown here; remove <" + element.name() + ">");
        }
        element.attributes().forEach((attribute, value) -> checkAttribute(element, attribute, value));
        expressions.check(element, element.name(), element.text());
        element.children().forEach(this::walk);
    }

    private void checkId(Xml element) {
        String id = element.get("id");
        if (!id.isEmpty()) {
            report.require(
                    ID.matcher(id).matches(),
                    element,
                    "id",
                    "The id must start with a letter and have at most 64 letters, digits, '_', '-' or '.'");
            report.require(ids.add(id), element, "id", "The id '" + id + "' is there twice; ids must differ");
        }
        report.require(
                element.get("name").length() <= MAX_NAME,
                element,
                "name",
                "The name is longer than " + MAX_NAME + " characters; shorten it");
    }

    private void checkAttribute(Xml element, String attribute, String value) {
        if (attribute.startsWith("camunda:")) {
            String name = attribute.substring("camunda:".length());
            report.require(
                    BpmnVocabulary.allows(element.name(), name),
                    element,
                    "attribute",
                    attribute + " is refused on <" + element.name() + ">: " + BpmnVocabulary.instead(name));
        } else if (attribute.startsWith("{")) {
            report.require(
                    BpmnVocabulary.TOLERATED.contains(attribute.substring(1, attribute.indexOf('}'))),
                    element,
                    "namespace",
                    "The attribute " + attribute + " is unknown here; remove it");
        } else if (element.namespace().equals(Xml.CAMUNDA)) {
            report.require(
                    BpmnVocabulary.EXTENSIONS
                            .getOrDefault(element.name(), Set.of())
                            .contains(attribute),
                    element,
                    "attribute",
                    "'" + attribute + "' is refused on <camunda:" + element.name() + ">: "
                            + BpmnVocabulary.instead(attribute));
        } else if (element.is("conditionExpression", "completionCondition", "loopCardinality", "timeDate")) {
            report.require(
                    attribute.equals("id"),
                    element,
                    "attribute",
                    "'" + attribute + "' is refused here: write the condition as ${...} over facts and variables");
        }
        expressions.check(element, "@" + attribute, value);
    }

    private void checkProcess(Xml process) {
        var days = DAYS.matcher(process.get("camunda:historyTimeToLive"));
        report.require(
                days.matches() && Integer.parseInt(days.group(1)) <= MAX_DAYS,
                process,
                "time-to-live",
                "Say how long history is kept: camunda:historyTimeToLive between P1D and P" + MAX_DAYS + "D");
        Stream<Xml> deep =
                process.all().filter(element -> element.is("subProcess") && element.depth("subProcess") >= MAX_DEPTH);
        deep.findFirst()
                .ifPresent(sub -> report.add(
                        sub,
                        "depth",
                        "Sub-processes are nested deeper than " + MAX_DEPTH + "; call a process instead"));
    }
}
