package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kept.workflow.Action;

class ElementTemplatesTest {

    /** Where the desktop modeller looks: a folder of this name beside or above the file that is open. */
    private static final Path FILE = Path.of(".camunda/element-templates/kept.json");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** An interface, so that no scan takes it for an action of the application. */
    @Action(
            name = "Send a letter",
            description = "Sends a letter by post.",
            outside = true,
            inputs = {
                @Action.Input(
                        name = "template",
                        label = "Letter",
                        choices = {"thanks", "sorry"}),
                @Action.Input(name = "note", label = "Note", required = false)
            })
    private interface SendLetterDelegate {}

    @Test
    void an_action_becomes_a_template_that_hides_what_analysts_need_not_know() throws IOException {
        Map<String, Object> template =
                ElementTemplates.template("sendLetterDelegate", SendLetterDelegate.class.getAnnotation(Action.class));

        assertThat(JSON.writeValueAsString(template))
                .isEqualToIgnoringWhitespace(
                        """
                        {
                          "$schema": "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json",
                          "name": "Send a letter",
                          "id": "org.kept.sendLetterDelegate",
                          "description": "Sends a letter by post.",
                          "appliesTo": ["bpmn:ServiceTask", "bpmn:SendTask"],
                          "properties": [
                            {"type": "Hidden", "value": "${sendLetterDelegate}",
                             "binding": {"name": "camunda:delegateExpression", "type": "property"}},
                            {"type": "Hidden", "value": true,
                             "binding": {"name": "camunda:asyncBefore", "type": "property"}},
                            {"label": "Letter", "type": "Dropdown", "value": "thanks",
                             "choices": [{"name": "thanks", "value": "thanks"}, {"name": "sorry", "value": "sorry"}],
                             "binding": {"name": "template", "type": "camunda:inputParameter"},
                             "constraints": {"notEmpty": true}},
                            {"label": "Note", "type": "String",
                             "binding": {"name": "note", "type": "camunda:inputParameter"}}
                          ]
                        }
                        """);
    }

    /** Writes the file anew when an action has changed, and fails once so that the change is committed with it. */
    @Test
    void the_palette_in_the_repository_is_that_of_the_actions() throws IOException {
        List<Map<String, Object>> templates = ElementTemplates.scan();
        String expected = JSON.writeValueAsString(templates) + "\n";
        String found = Files.exists(FILE) ? Files.readString(FILE) : "";
        if (!found.equals(expected)) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, expected);
        }

        assertThat(templates).isNotEmpty();
        assertThat(found)
                .as("the palette was out of date and is written anew: commit " + FILE)
                .isEqualTo(expected);
    }
}
