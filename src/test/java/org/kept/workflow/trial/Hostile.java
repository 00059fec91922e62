package org.kept.workflow.trial;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;

/** Models that would hang or burst a server: each is legal for the engine, and the check refuses most of them. */
final class Hostile {

    private Hostile() {}

    static Map<String, Map<String, byte[]>> process(String body) {
        return models("hostile.bpmn", bpmn(body));
    }

    static Map<String, Map<String, byte[]>> models(String name, String text) {
        return Map.of("hostile", Map.of("bpmn/hostile/" + name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static String bpmn(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="start"/>
                  %s
                </process></definitions>
                """
                .formatted(body);
    }

    /** A timer that goes round before it has even begun. */
    static String timer(String cycle) {
        return """
                <sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
                <userTask id="wait"/>
                <boundaryEvent id="tick" attachedToRef="wait" cancelActivity="false">
                  <timerEventDefinition><timeCycle xsi:type="tFormalExpression">%s</timeCycle></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f2" sourceRef="tick" targetRef="end"/><endEvent id="end"/>
                """
                .formatted(cycle);
    }

    static String loop() {
        return """
                <sequenceFlow id="f1" sourceRef="start" targetRef="one"/>
                <manualTask id="one"/><sequenceFlow id="f2" sourceRef="one" targetRef="two"/>
                <manualTask id="two"/><sequenceFlow id="f3" sourceRef="two" targetRef="one"/>
                """;
    }

    static String recursion() {
        return """
                <sequenceFlow id="f1" sourceRef="start" targetRef="again"/>
                <callActivity id="again" calledElement="hostile"/>
                """;
    }

    static String million() {
        return tasks(1_000_000);
    }

    static String tasks(int number) {
        return """
                <sequenceFlow id="f1" sourceRef="start" targetRef="many"/>
                <userTask id="many"><multiInstanceLoopCharacteristics isSequential="false">
                  <loopCardinality xsi:type="tFormalExpression">%d</loopCardinality>
                </multiInstanceLoopCharacteristics></userTask>
                """
                .formatted(number);
    }

    /** A way that splits in two at every step, thirty times. */
    static String doubling() {
        StringBuilder body = new StringBuilder("<sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"t0\"/>");
        for (int i = 0; i < 30; i++) {
            body.append("<manualTask id=\"t%d\"/>".formatted(i));
            body.append("<sequenceFlow id=\"a%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>".formatted(i, i, i + 1));
            body.append("<sequenceFlow id=\"b%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>".formatted(i, i, i + 1));
        }
        return body.append("<userTask id=\"t30\"/>").toString();
    }

    static String nested(int depth) {
        StringBuilder body = new StringBuilder("<sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"s0\"/>");
        for (int i = 0; i < depth; i++) {
            body.append("<subProcess id=\"s%d\"><startEvent id=\"e%d\"/>".formatted(i, i));
            body.append("<sequenceFlow id=\"g%d\" sourceRef=\"e%d\" targetRef=\"s%d\"/>".formatted(i, i, i + 1));
        }
        body.append("<userTask id=\"s%d\"/>".formatted(depth));
        body.append(String.join("", Collections.nCopies(depth, "</subProcess>")));
        return body.toString();
    }

    /** A table whose only cell counts for hours. */
    static String table(String cell) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="d" name="d" namespace="test">
                <decision id="bomb" name="bomb" camunda:historyTimeToLive="P1D"><decisionTable id="t">
                  <input id="i"><inputExpression id="ie"><text>facts.x</text></inputExpression></input>
                  <output id="o" name="result" typeRef="string"/>
                  <rule id="r"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="oc"><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>
                """
                .formatted(cell);
    }
}
