package org.kept.studio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever draws a process for the first time is met by a sound draft, and by choices instead of words to know by heart. */
@KeptTest
class FirstStepsIT extends StudioDesk {

    private static final String FORM =
            """
            { "type": "default", "id": "parcel-report", "components": [
              { "type": "radio", "id": "Field_how", "key": "howBad", "label": "How bad is it?", "values": [
                { "label": "A scratch", "value": "scratch" }, { "label": "In pieces", "value": "pieces" } ] },
              { "type": "checkbox", "id": "Field_open", "key": "opened", "label": "Was it opened?" },
              { "type": "group", "id": "Field_more", "label": "More", "components": [
                { "type": "number", "id": "Field_weight", "key": "weight", "label": "What it weighs" } ] },
              { "type": "datetime", "id": "Field_day", "key": "arrivedOn", "subtype": "date", "dateLabel": "Arrived on" } ] }
            """;

    @Autowired
    private ObjectMapper json;

    private Visitor analyst;

    @BeforeEach
    void signIn() {
        analyst = new Visitor(port);
        analyst.signIn("analyst", "kept");
        analyst = analyst.with("Accept", "text/html, application/json");
    }

    @Test
    void aNewFileOfEveryKindBeginsWithNothingThatStopsIt() {
        for (String kind : new String[] {"bpmn", "dmn", "form", "letter"}) {
            String page = begin(kind, "Broken parcel");

            Document editor = open(page);
            assertThat(editor.select("#studio-band").text()).as(kind).contains("The check finds nothing wrong");
            assertThat(editor.select("[data-fresh]")).as(kind).hasSize(1);
        }
        assertThat(open("/studio/parcelpost/broken-parcel.bpmn")
                        .select("#panel-problems")
                        .text())
                .contains("Nothing comes after it yet");
    }

    @Test
    void whatTwoNewFormsAskAreTwoAnswers() {
        begin("form", "First look");
        begin("form", "Second look");

        JsonNode answers = choices(begin("bpmn", "Looking twice")).at("/answers");

        assertThat(answers.findValuesAsText("value")).contains("firstLookNote", "secondLookNote");
    }

    @Test
    void theEditorOffersTheTeamsAndWhatTheModuleHasDraftsIncluded() {
        String form = begin("form", "Parcel report");
        assertThat(analyst.put("/studio/new", form.replace("?edit=true", "") + "/draft", FORM)
                        .statusCode())
                .isEqualTo(200);
        begin("dmn", "Parcel route");

        JsonNode choices = choices(begin("bpmn", "Parcel_report"));

        assertThat(choices.at("/policy").asText()).isEqualTo("parcel-report-done");
        assertThat(choices.at("/teams").findValuesAsText("value")).contains("customer-care");
        assertThat(choices.at("/forms").findValuesAsText("value")).contains("parcel-report");
        assertThat(choices.at("/tables/0/label").asText()).isEqualTo("Parcel route");
        assertThat(choices.at("/tables/0/results").findValuesAsText("value")).containsExactly("large", "small");
        assertThat(answer(choices, "howBad").at("/options").findValuesAsText("value"))
                .containsExactly("scratch", "pieces");
        assertThat(answer(choices, "opened").at("/kind").asText()).isEqualTo("boolean");
        assertThat(answer(choices, "weight").at("/kind").asText()).isEqualTo("number");
        assertThat(answer(choices, "arrivedOn").at("/kind").asText()).isEqualTo("date");
        assertThat(answer(choices, "arrivedOn").at("/label").asText()).isEqualTo("Arrived on");
        assertThat(answer(choices, "value").at("/kind").asText()).isEqualTo("number");
        assertThat(choices.at("/reserved").toString()).contains("\"customer\"").doesNotContain("\"title\"");

        String facts = open("/studio/parcelpost/parcel-route.dmn?edit=true")
                .select("#panel-facts")
                .text();
        assertThat(facts)
                .contains("How bad is it? facts.howBad \"scratch\", \"pieces\" Was it opened? facts.opened What");
    }

    @Test
    void aTableOfLeadsAsksWhatARecordOfALeadSaysAndNotWhatItsTasksAsk() {
        analyst.post("/studio/lead/lead-routing.dmn", "/studio/lead/lead-routing.dmn/change", Map.of());
        analyst.post("/studio/lead/lead-handling.bpmn", "/studio/lead/lead-handling.bpmn/change", Map.of());

        String facts = open("/studio/lead/lead-routing.dmn?edit=true")
                .select("#panel-facts")
                .text();

        assertThat(facts)
                .contains("Company size facts.companySize", "Job level facts.jobLevel", "Title of the case facts.title")
                .doesNotContain("facts.assignTo", "facts.noticeDeadline");
        assertThat(choices("/studio/lead/lead-handling.bpmn?edit=true")
                        .at("/drawn")
                        .asBoolean())
                .as("its model decides whose its cases are")
                .isFalse();
        assertThat(choices(begin("bpmn", "Parcel visit")).at("/drawn").asBoolean())
                .isTrue();
    }

    @Test
    void aFormThatCannotBeReadTakesNoChoiceAway() {
        String form = begin("form", "Parcel report");
        analyst.put("/studio/new", form.replace("?edit=true", "") + "/draft", "{ \"type\"");

        assertThat(choices(begin("bpmn", "Parcel visit")).at("/answers").findValuesAsText("value"))
                .contains("title", "value");
    }

    private static JsonNode answer(JsonNode choices, String key) {
        for (JsonNode answer : choices.at("/answers")) {
            if (answer.at("/value").asText().equals(key)) {
                return answer;
            }
        }
        throw new AssertionError("no answer " + key + " in " + choices);
    }

    private JsonNode choices(String page) {
        try {
            return json.readTree(open(page).selectFirst("[data-choices]").attr("data-choices"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String begin(String kind, String name) {
        var answer =
                analyst.post("/studio/new", "/studio/new", Map.of("kind", kind, "module", "parcelpost", "name", name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    private Document open(String path) {
        return Jsoup.parse(analyst.get(path).body());
    }
}
