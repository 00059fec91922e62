package org.kept.workflow.models.check.dmn;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.FeelCheck;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.dmn.table.TableCheck;

/** Checks decision tables: FEEL only, of bearable size, and nothing but tables and short expressions. */
public final class DmnCheck {

    private static final int MAX_CELLS = 20_000;
    private static final Pattern NAMESPACE =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(?:MODEL/|dmn\\.xsd)?");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern FEEL =
            Pattern.compile("(?i:feel)|http://www\\.omg\\.org/spec/(FEEL/20140401|DMN/20180521/FEEL/)"
                    + "|https://www\\.omg\\.org/spec/DMN/(20191111|20211108|20230324)/FEEL/");
    private static final Pattern DAYS = Pattern.compile("P?([1-9]\\d{0,3})D?");
    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> AGGREGATIONS = Set.of("", "SUM", "COUNT", "MIN", "MAX");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "annotation",
            "annotationEntry",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "literalExpression",
            "question",
            "allowedAnswers",
            "textAnnotation",
            "association",
            "knowledgeSource",
            "extensionElements");

    private final Xml root;
    private final Report report;
    private final FeelCheck feel;
    private final Set<String> ids = new HashSet<>();

    /** A check of this document; what is wrong goes into the report. */
    public DmnCheck(Xml root, Surroundings surroundings, Report report) {
        this.root = root;
        this.report = report;
        this.feel = new FeelCheck(surroundings.catalogue().facts());
    }

    /** Looks at all of it. */
    public void check() {
        if (!root.is("definitions") || !NAMESPACE.matcher(root.namespace()).matches()) {
            report.add(root, "xml", "This is not a DMN model; save it as one in the modeller");
            return;
        }
        walk(root);
        long cells = root.all()
                .filter(element -> element.is("inputEntry", "outputEntry"))
                .count();
        if (cells > MAX_CELLS) {
            report.add(root, "size", "The tables have more than " + MAX_CELLS + " cells; split them");
        } else {
            root.all().forEach(this::checkFeel);
        }
        root.children("decision").forEach(decision -> {
            var days = DAYS.matcher(decision.get("camunda:historyTimeToLive"));
            report.require(
                    days.matches() && Integer.parseInt(days.group(1)) <= 3650,
                    decision,
                    "time-to-live",
                    "Say how long history is kept: camunda:historyTimeToLive between P1D and P3650D");
            if (cells <= MAX_CELLS) {
                TableCheck.check(decision, report);
            }
        });
        report.require(
                root.children("decision").findAny().isPresent(), root, "decision", "There is no decision in the file");
    }

    private void walk(Xml element) {
        if (!element.namespace().equals(root.namespace())) {
            boolean drawing = element.namespace().contains("/DMNDI/")
                    || element.namespace().contains("/spec/DD/")
                    || element.namespace().contains("bpmn.io/schema/dmn/biodi");
            report.require(
                    drawing,
                    element,
                    "namespace",
                    "Elements of '" + element.namespace() + "' are unknown here; remove <" + element.name() + ">");
            return;
        }
        report.require(
                ELEMENTS.contains(element.name()),
                element,
                "element",
                "<" + element.name() + "> is refused: use decision tables with FEEL");
        String id = element.get("id");
        report.require(
                id.isEmpty() || ID.matcher(id).matches(),
                element,
                "id",
                "The id must start with a letter and have at most 64 letters, digits, '_', '-' or '.'");
        report.require(
                id.isEmpty() || ids.add(id), element, "id", "The id '" + id + "' is there twice; ids must differ");
        report.require(
                element.get("name").length() <= 255,
                element,
                "name",
                "The name is longer than 255 characters; shorten it");
        String language = element.get("expressionLanguage");
        report.require(
                language.isEmpty() || FEEL.matcher(language).matches(),
                element,
                "feel-only",
                "Decision tables are written in FEEL only; remove expressionLanguage");
        element.attributes().keySet().stream()
                .filter(attribute -> attribute.startsWith("camunda:"))
                .filter(attribute -> !Set.of("camunda:historyTimeToLive", "camunda:versionTag", "camunda:inputVariable")
                        .contains(attribute))
                .forEach(attribute -> report.add(element, "attribute", attribute + " is refused; remove it"));
        if (element.is("decisionTable")) {
            report.require(
                    HIT_POLICIES.contains(element.get("hitPolicy"))
                            && AGGREGATIONS.contains(element.get("aggregation")),
                    element,
                    "hit-policy",
                    "The hit policy must be UNIQUE, FIRST, ANY, COLLECT (SUM, COUNT, MIN, MAX) or RULE ORDER");
        }
        element.children().forEach(this::walk);
    }

    private void checkFeel(Xml element) {
        if (!element.is(
                "inputExpression",
                "inputEntry",
                "outputEntry",
                "literalExpression",
                "inputValues",
                "outputValues",
                "defaultOutputEntry")) {
            return;
        }
        String text = element.children("text").map(Xml::text).findFirst().orElse("");
        boolean unary = element.is("inputEntry", "inputValues", "outputValues");
        if (text.isEmpty() || text.equals("-") && unary) {
            return;
        }
        String problem = feel.problem(text, unary);
        if (problem != null) {
            report.add(
                    element,
                    "feel",
                    "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "...") + "' is refused: " + problem);
        }
    }
}
