package org.kept.lead.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.kept.workflow.ProcessVariable;

/** The names in the code and those in the model are the same names, both ways. */
class LeadHandlingNamesTest {

    private static final Path FILE = Path.of("bpmn/lead/lead-handling.bpmn");

    @Test
    void every_name_in_the_code_stands_in_the_model() throws IOException, IllegalAccessException {
        String model = Files.readString(FILE);
        List<String> missing = new ArrayList<>();
        for (Field constant : LeadHandling.class.getDeclaredFields()) {
            Object value = constant.get(null);
            String name = value instanceof ProcessVariable<?> variable ? variable.name() : value.toString();
            if (!model.matches("(?s).*\\b" + name + "\\b.*")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_message_of_the_model_has_a_name_in_the_code() {
        BpmnModelInstance model = Bpmn.readModelFromFile(FILE.toFile());

        assertThat(model.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        LeadHandling.LEAD_ACTIVITY,
                        LeadHandling.LEAD_WITHDRAWN,
                        LeadHandling.ERASURE_APPROVED,
                        LeadHandling.CONSENT_CHANGED);
    }

    @Test
    void every_error_that_an_action_throws_is_caught_in_the_model() {
        BpmnModelInstance model = Bpmn.readModelFromFile(FILE.toFile());

        assertThat(model.getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .contains(LeadHandling.LEAD_INVALID, LeadHandling.NO_CAPACITY);
    }

    @Test
    void every_variable_that_actions_bring_has_a_name_in_the_code() throws IOException, IllegalAccessException {
        String listed = Files.readString(FILE).replaceAll("(?s).*name=\"variables\" value=\"([^\"]*)\".*", "$1");
        List<String> names = new ArrayList<>();
        for (Field constant : LeadHandling.class.getDeclaredFields()) {
            if (constant.get(null) instanceof ProcessVariable<?> variable) {
                names.add(variable.name());
            }
        }
        assertThat(names).contains(listed.split(", "));
    }
}
