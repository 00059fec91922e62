package org.kept.studio.create;

/** A process in the making, drawn from left to right: every element has its place, so that it can be opened and changed at once. */
final class ProcessDrawing {

    private static final int MIDDLE = 220;
    private static final int BELOW = 360;
    private static final int GAP = 60;

    private final StringBuilder elements = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private String last;
    private int lastRight;
    private int x = 160;
    private int flows;

    /** Adds an element behind the last one. */
    void then(String tag, String id, String name, String attributes, String inside, int width, int height) {
        String flow = last == null ? null : flow(last, id, "", "", lastRight, x);
        String in = flow == null ? "" : "      <bpmn:incoming>" + flow + "</bpmn:incoming>\n";
        element(tag, id, name, attributes, inside + in);
        shape(id, x, MIDDLE - height / 2, width, height, tag.equals("exclusiveGateway"));
        last = id;
        lastRight = x + width;
        x += width + GAP;
    }

    /** Adds an end below the last element, which is a gateway. */
    void orElse(String id, String name, String inside, String words, String condition) {
        int centre = lastRight - 25;
        String flow = "Flow_" + ++flows;
        sequence(flow, last, id, words, condition);
        element("endEvent", id, name, "", inside + "      <bpmn:incoming>" + flow + "</bpmn:incoming>\n");
        shape(id, centre - 18, BELOW - 18, 36, 36, false);
        edge(flow, centre, MIDDLE + 25, centre, BELOW - 18);
    }

    /** How many flows are drawn. */
    int flows() {
        return flows;
    }

    /** The whole file. */
    String file(String key, String name, String documentation, String properties) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_%1$s" targetNamespace="https://kept.example/bpmn">
                  <bpmn:process id="%1$s" name="%2$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                %3$s%4$s%5$s  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Diagram_%1$s">
                    <bpmndi:BPMNPlane id="Plane_%1$s" bpmnElement="%1$s">
                %6$s    </bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """
                .formatted(key, XmlWords.of(name), documentation, properties, elements, shapes);
    }

    private void element(String tag, String id, String name, String attributes, String inside) {
        elements.append("    <bpmn:%s id=\"%s\" name=\"%s\"%s>\n".formatted(tag, id, XmlWords.of(name), attributes))
                .append(inside)
                .append("    </bpmn:")
                .append(tag)
                .append(">\n");
    }

    private String flow(String from, String to, String words, String condition, int left, int right) {
        String flow = "Flow_" + ++flows;
        sequence(flow, from, to, words, condition);
        edge(flow, left, MIDDLE, right, MIDDLE);
        return flow;
    }

    private void sequence(String flow, String from, String to, String words, String condition) {
        String name = words.isEmpty() ? "" : " name=\"" + XmlWords.of(words) + "\"";
        elements.append(
                "    <bpmn:sequenceFlow id=\"%s\"%s sourceRef=\"%s\" targetRef=\"%s\"".formatted(flow, name, from, to));
        elements.append(
                condition.isEmpty()
                        ? " />\n"
                        : ">\n      <bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                                + "</bpmn:conditionExpression>\n    </bpmn:sequenceFlow>\n");
    }

    private void shape(String id, int left, int top, int width, int height, boolean marker) {
        shapes.append(
                """
                      <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s"%2$s>
                        <dc:Bounds x="%3$d" y="%4$d" width="%5$d" height="%6$d" />
                %7$s      </bpmndi:BPMNShape>
                """
                        .formatted(
                                id,
                                marker ? " isMarkerVisible=\"true\"" : "",
                                left,
                                top,
                                width,
                                height,
                                marker ? above(left, top) : ""));
    }

    /** A gateway's words stand above it, because a flow leaves it below. */
    private static String above(int left, int top) {
        return """
                        <bpmndi:BPMNLabel>
                          <dc:Bounds x="%d" y="%d" width="90" height="14" />
                        </bpmndi:BPMNLabel>
                """
                .formatted(left - 20, top - 20);
    }

    private void edge(String flow, int fromX, int fromY, int toX, int toY) {
        shapes.append(
                """
                      <bpmndi:BPMNEdge id="%1$s_di" bpmnElement="%1$s">
                        <di:waypoint x="%2$d" y="%3$d" />
                        <di:waypoint x="%4$d" y="%5$d" />
                      </bpmndi:BPMNEdge>
                """
                        .formatted(flow, fromX, fromY, toX, toY));
    }
}
