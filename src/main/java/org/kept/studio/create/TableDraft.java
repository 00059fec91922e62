package org.kept.studio.create;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kept.workflow.models.check.ModelFile;

/** A decision table in the making: one row for each answer, of which the last stops the case. */
final class TableDraft {

    private TableDraft() {}

    /**
     * The table that says whether a case goes on.
     *
     * @param key the key of the choice it reads
     */
    static ModelFile of(String id, String name, String key, FormDraft.Asked asked) {
        StringBuilder rules = new StringBuilder();
        List<String> values = asked.values();
        for (int i = 0; i < values.size(); i++) {
            String route = i == values.size() - 1 ? "stop" : "on";
            rules.append(rule(i + 1, "\"" + values.get(i) + "\"", route));
        }
        rules.append(rule(values.size() + 1, "", "stop"));
        String file =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_%1$s" name="%2$s" namespace="https://kept.example/dmn">
                  <decision id="%1$s" name="%2$s" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="Table_%1$s" hitPolicy="FIRST">
                      <input id="In_1" label="%3$s">
                        <inputExpression id="InE_1" typeRef="string">
                          <text>facts.%4$s</text>
                        </inputExpression>
                      </input>
                      <output id="Out_1" label="Where it goes" name="route" typeRef="string" />
                %5$s    </decisionTable>
                  </decision>
                  <dmndi:DMNDI>
                    <dmndi:DMNDiagram id="Diagram_1">
                      <dmndi:DMNShape id="Shape_1" dmnElementRef="%1$s">
                        <dc:Bounds height="80" width="180" x="160" y="100" />
                      </dmndi:DMNShape>
                    </dmndi:DMNDiagram>
                  </dmndi:DMNDI>
                </definitions>
                """
                        .formatted(id, XmlWords.of(name), XmlWords.of(asked.label()), key, rules);
        return new ModelFile(id + ".dmn", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(int number, String says, String route) {
        return """
                  <rule id="Rule_%1$d">
                    <inputEntry id="Cell_%1$d_1">
                      <text>%2$s</text>
                    </inputEntry>
                    <outputEntry id="Cell_%1$d_2">
                      <text>"%3$s"</text>
                    </outputEntry>
                  </rule>
            """
                .formatted(number, says, route);
    }
}
