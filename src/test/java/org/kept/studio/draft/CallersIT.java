package org.kept.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioVisits;
import org.kept.support.KeptTest;

/** A draft that takes away what other files name by its id says so before it is handed in, and names them. */
@KeptTest
class CallersIT extends StudioVisits {

    private static final String CALLER =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="parcelPost" name="Post" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="StartEvent_Asked"/>
                <sequenceFlow id="Flow_1" sourceRef="StartEvent_Asked" targetRef="Activity_Return"/>
                <callActivity id="Activity_Return" name="Take it back" calledElement="parcelReturn">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements>
                </callActivity>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Return" targetRef="EndEvent_Done"/>
                <endEvent id="EndEvent_Done"/>
              </process>
            </definitions>
            """;

    @BeforeEach
    void someModuleCallsIt() {
        library.deployUploaded("parcelpost", List.of(Parcels.file("parcel-post.bpmn", CALLER)), "admin", false);
    }

    @Test
    void a_process_that_another_module_calls_keeps_its_id_and_the_caller_is_named() {
        Analyst.Answer saved =
                anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS.replace("parcelReturn", "parcelTakenBack"));

        JsonNode problem = only(saved);
        assertThat(problem.at("/rule").asText()).isEqualTo("called");
        assertThat(problem.at("/severity").asText()).isEqualTo("error");
        assertThat(problem.at("/element").asText()).isEqualTo("parcelTakenBack");
        assertThat(problem.at("/message").asText())
                .startsWith("Keep the id 'parcelReturn': parcel-post.bpmn of the module 'parcelpost' calls it.");
        assertThat(anita.post(Parcels.RETURN + "/draft/submit", PURPOSE).status())
                .isEqualTo(422);
        assertThat(ada.send(
                                "POST",
                                "/api/v1/models?check=true&module=parcels",
                                upload(Parcels.PROCESS.replace("parcelReturn", "parcelTakenBack")),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .text())
                .as("an upload of the file under its name is asked the same")
                .contains("\"called\"");

        assertThat(errors(anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS.replace("Return of", "Returning of"))))
                .isEmpty();
    }

    @Test
    void a_table_that_a_process_asks_keeps_its_id_and_the_page_names_the_process() {
        Analyst.Answer saved = anita.put(DRAFT, Parcels.fee(2).replace("parcel-fee", "parcel-toll"));

        JsonNode problem = only(saved);
        assertThat(problem.at("/file").asText()).isEqualTo("parcel-return.bpmn");
        assertThat(problem.at("/rule").asText()).isEqualTo("decision");
        Document page = open(visitor("analyst"), "/studio/parcels/parcel-fee.dmn");
        assertThat(page.select("#panel-problems .studio-problem__go").text()).isEqualTo("Error parcel-return.bpmn");
        assertThat(page.select("#panel-problems .studio-problem__text").text()).contains("parcel-fee");
        assertThat(page.select("#studio-band .is-stopped").text()).contains("Checked");
    }

    private static JsonNode only(Analyst.Answer saved) {
        assertThat(errors(saved)).as(saved.text()).hasSize(1);
        return errors(saved).get(0);
    }

    private static List<JsonNode> errors(Analyst.Answer saved) {
        return StreamSupport.stream(saved.json().at("/problems").spliterator(), false)
                .filter(problem -> problem.at("/severity").asText().equals("error"))
                .toList();
    }

    private static byte[] upload(String content) {
        return ("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"parcel-return.bpmn\"\r\n\r\n"
                        + content + "\r\n--b--\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
