package org.kept.studio.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;

/** The pages of trials as they come from the server, before any script has run. */
@KeptTest
class TrialPagesIT extends StudioDesk {

    private static final String PAGE = "/studio/parcels/parcel-return.bpmn";
    private static final String GOES =
            """
            when:
              - wait: P301D
            then:
              decided: {parcel-fee: {fee: 1}}
              ended: EndEvent_Done
            """;

    private Visitor analyst;

    @BeforeEach
    void signIn() {
        analyst = new Visitor(port);
        analyst.signIn("analyst", "kept");
        analyst.with("Accept", "text/html, application/json");
    }

    @Test
    void whatIsLiveCanOnlyBeRead() {
        keep("It waits", GOES);

        Document page = open(PAGE + "/trial");
        assertThat(page.text()).contains("Nothing is being changed here", "It waits");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void aTrialSaysOfEachScenarioHowItWentAndWhatNobodyCameBy() {
        post(PAGE + "/change", Map.of());
        keep("It is paid when it arrives", GOES);
        keep("It costs seven", GOES.replace("fee: 1", "fee: 7"));

        post(PAGE + "/trial", Map.of());

        Document page = open(PAGE + "/trial");
        assertThat(page.selectFirst("h1").text()).as(page.text()).isEqualTo("1 of 3 scenarios did not go as expected");
        assertThat(page.text())
                .contains(
                        "As expected.",
                        "Otherwise.",
                        "was expected to give",
                        "What it costs",
                        "“Fee of a return” gave fee 1, by row 1",
                        "Sun 27 Dec 2026 09:00");
        assertThat(page.selectFirst("[data-look]").attr("data-walked")).contains("Task_Fee");
        assertThat(open(PAGE + "/trial/panel").text()).contains("did not go as expected", "Try it");

        post(PAGE + "/scenarios/remove", Map.of("name", "It costs seven"));
        post(PAGE + "/trial", Map.of());
        assertThat(open(PAGE + "/trial").selectFirst("h1").text()).isEqualTo("2 scenarios went as expected");
        assertThat(open(PAGE).select("#studio-band .is-done").text()).contains("Tried");
    }

    @Test
    void aBareStartThatCannotBeginGetsNoTickAndSaysWhy() {
        anita.put("/api/v1/models/parcels/parcel-return.bpmn/draft", Parcels.PROCESS_THAT_ASKS);

        post(PAGE + "/trial", Map.of());

        Document page = open(PAGE + "/trial");
        assertThat(page.select(".runs-told .runs-mark").text()).isEqualTo("○");
        assertThat(page.selectFirst(".runs-told").text())
                .contains("Not seen to run.", "The case cannot begin", "parcelWeight");
        assertThat(page.text()).contains("It may only lack what a case begins with.");
        assertThat(open(PAGE).select("#studio-band .is-done").text()).doesNotContain("Tried");
    }

    @Test
    void aScenarioThatCannotBeUnderstoodSaysSoAtItsLineAndStaysAsItWasTyped() {
        String text = "when:\n  - wiat: P1D\nthen:\n  ended: true\n";

        HttpResponse<String> answer =
                analyst.post("/studio/new", PAGE + "/scenarios", Map.of("was", "", "name", "Typing", "text", text));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst(".runs-line").text()).isEqualTo("2  - wiat: P1D");
        assertThat(page.selectFirst("#text-problem").text()).contains("Line 2: A step begins with one of");
        assertThat(page.getElementById("text").val().strip()).isEqualTo(text.strip());
        assertThat(page.getElementById("name").val()).isEqualTo("Typing");
    }

    @Test
    void aScenarioCanBeRenamedAndIsKeptOnce() {
        keep("It waits", GOES);

        analyst.post("/studio/new", PAGE + "/scenarios", Map.of("was", "It waits", "name", "It arrives", "text", GOES));

        assertThat(open(PAGE + "/trial").text())
                .contains("It arrives", "Anita Brook")
                .doesNotContain("It waits");
    }

    @Test
    void aScenarioIsRecordedByClickingAndKeptWithItsEnd() {
        post(PAGE + "/change", Map.of());
        assertThat(open(PAGE + "/record").selectFirst("h1").text()).isEqualTo("Record a scenario");

        post(PAGE + "/record/begin", Map.of("like", ""));
        Document stop = open(PAGE + "/record");
        assertThat(stop.selectFirst("h1").text()).contains("The case waits", "Mon 2 Mar 2026 09:00");
        String pause = stop.selectFirst("input[name=pause]").val();
        assertThat(pause).isEqualTo("PT7200H");

        post(PAGE + "/record/step", Map.of("what", "message", "message", "Nobody waits for this", "values", ""));
        assertThat(open(PAGE + "/record").text())
                .contains("but nobody waited for it")
                .doesNotContain("What has happened");

        post(PAGE + "/record/step", Map.of("what", "wait", "pause", pause));
        Document over = open(PAGE + "/record");
        assertThat(over.selectFirst("h1").text()).contains("The case has ended", "27 Dec 2026");
        assertThat(over.text()).contains("300 days go by", "“Fee of a return” gave fee 1, by row 1");

        post(PAGE + "/record/keep", Map.of("name", "It arrives in the end"));
        Document kept = open(PAGE + "/scenarios/edit?name=It%20arrives%20in%20the%20end");
        assertThat(kept.getElementById("text").val()).contains("- wait: PT7200H", "- ended: \"EndEvent_Done\"");
        post(PAGE + "/trial", Map.of());
        assertThat(open(PAGE + "/trial").selectFirst("h1").text()).isEqualTo("2 scenarios went as expected");
    }

    private void keep(String name, String text) {
        post(PAGE + "/scenarios", Map.of("was", "", "name", name, "text", text));
    }

    private void post(String path, Map<String, String> fields) {
        HttpResponse<String> answer = analyst.post("/studio/new", path, fields);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(302);
    }

    private Document open(String path) {
        HttpResponse<String> answer = analyst.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
