package org.kept.studio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.ModelRef;
import org.kept.studio.Parcels;
import org.kept.studio.StudioVisits;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;

/** The Studio's pages as they come from the server, before any script has run. */
@KeptTest
class StudioPagesIT extends StudioVisits {

    private static final String RETURN = "/studio/parcels/parcel-return.bpmn";
    private static final String FEE_PAGE = "/studio/parcels/parcel-fee.dmn";

    private Visitor analyst;
    private Visitor reviewer;

    @BeforeEach
    void signIn() {
        analyst = visitor("analyst");
        reviewer = visitor("reviewer");
    }

    @Test
    void theShelfHoldsEveryLiveModelAndWhatUsesIt() {
        Document shelf = open(analyst, "/studio");

        library.list().forEach(model -> assertThat(
                        shelf.select("a[href=/studio/" + model.module() + "/" + model.file() + "]"))
                .as(model.file())
                .isNotEmpty());
        Element fee = shelf.selectFirst("tr:has(a[href=" + FEE_PAGE + "])");
        assertThat(fee.text()).contains("Decision table", "Return of a parcel", "Ada Hall");
    }

    @Test
    void theShelfShowsProcessesAndKeepsWhatHangsOnThemFoldedUntilSomebodyLooksForIt() {
        Document whole = open(analyst, "/studio");
        assertThat(whole.select(
                        "section:not(:has(details)) a[href=" + RETURN + "], section > table a[href=" + RETURN + "]"))
                .isNotEmpty();
        assertThat(whole.select("details:has(a[href=" + FEE_PAGE + "])").hasAttr("open"))
                .isFalse();
        assertThat(whole.select("details:has(a[href=" + FEE_PAGE + "]) summary").text())
                .isEqualTo("One decision table");

        Document asked = open(analyst, "/studio?q=parcel");
        assertThat(asked.select("details:has(a[href=" + FEE_PAGE + "])").hasAttr("open"))
                .isTrue();
    }

    @Test
    void formsAndLettersHaveNamesThatPeopleCanSay() {
        Document shelf = open(analyst, "/studio");

        assertThat(shelf.select("a[href=/studio/lead/lead-qualify.form]").text())
                .isEqualTo("Lead qualify");
        assertThat(shelf.select("a[href=/studio/contract/renewal-proposal.letter]")
                        .text())
                .isEqualTo("Renewal proposal");
    }

    @Test
    void theShelfFindsByNameFileAndKind() {
        assertThat(open(analyst, "/studio?q=RETURN%20of").select("tr[data-row]"))
                .hasSize(1);
        assertThat(open(analyst, "/studio?q=parcel&kind=dmn").select("tr[data-row]"))
                .hasSize(1);
        assertThat(open(analyst, "/studio?q=nosuchthing").text()).contains("No model is like that");
    }

    @Test
    void aProcessIsReadableAsAListAndHasNoDeadButtons() {
        Document page = open(analyst, RETURN);

        assertThat(page.select("#panel-elements li")).hasSize(4);
        assertThat(page.select("#panel-elements").text())
                .contains("What it costs", "300 days", "asks “Fee of a return”");
        assertThat(page.select("#studio-band button")).extracting(Element::text).containsExactly("Change", "Upload");
        assertThat(page.select("[data-kept=studio-look] [data-look]").attr("data-xml"))
                .isEqualTo(RETURN + "/content?v=1");
    }

    @Test
    void aTableIsShownWholeWithoutScript() {
        Document page = open(analyst, "/studio/lead/lead-routing.dmn");

        assertThat(page.select(".studio-table tbody tr")).hasSize(5);
        assertThat(page.getElementById("Cell_lead-routing_3_3").text()).isEqualTo("\"public sector\"");
        assertThat(page.select("[data-kept]")).isEmpty();
    }

    @Test
    void theFileComesBackByteForByteAndNeverAsAPage() {
        HttpResponse<String> file = analyst.get(RETURN + "/content?v=1");

        assertThat(file.body()).isEqualTo(Parcels.PROCESS);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"parcel-return.bpmn\"");
    }

    @Test
    void theWayFromADraftToLiveIsTwoPeoplesAndThePageSaysEachStep() {
        assertThat(act(analyst, FEE_PAGE, "/change", Map.of())).endsWith("?edit=true");
        HttpResponse<String> saved = save(analyst, Parcels.fee(7));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        Document draft = open(analyst, FEE_PAGE);
        assertThat(draft.select("#panel-changes").text()).contains("7");
        assertThat(draft.select("#studio-band").text()).contains("Try it with its scenarios");

        act(analyst, FEE_PAGE, "/submit", Map.of("reason", "", "measure", "none", "expectation", "a lot"));
        Document refused = open(analyst, FEE_PAGE);
        assertThat(refused.select("#studio-band .problems").text()).contains("why it is changed");
        assertThat(refused.getElementById("expectation").val()).isEqualTo("a lot");

        act(analyst, FEE_PAGE, "/submit", Map.of("reason", "Returns cost more", "measure", "none"));
        Document mine = open(analyst, FEE_PAGE);
        assertThat(mine.select("#studio-band").text()).contains("anybody but Anita Brook");
        assertThat(mine.select("#studio-band form[action$=/approve]")).isEmpty();

        Document theirs = open(reviewer, FEE_PAGE);
        String hash = theirs.selectFirst("form[action$=/approve] [name=hash]").val();
        assertThat(theirs.select("#studio-band").text()).contains("Returns cost more", hash);
        act(reviewer, FEE_PAGE, "/approve", Map.of("hash", hash));
        act(reviewer, FEE_PAGE, "/deploy", Map.of("hash", hash));

        Document live = open(analyst, FEE_PAGE);
        assertThat(live.select("#panel-versions li")).hasSize(2);
        assertThat(live.select("#panel-versions").text()).contains("Version 2 live", "Returns cost more");
        assertThat(open(analyst, FEE_PAGE + "/compare?from=1&to=2")
                        .selectFirst("h1")
                        .text())
                .isEqualTo("One thing is different");
    }

    @Test
    void whoIsSecondIsToldWhoIsAtItAndMayTakeOver() {
        act(analyst, FEE_PAGE, "/change", Map.of());

        HttpResponse<String> refused = save(reviewer, Parcels.fee(9));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Anita Brook", "Nothing of yours was stored")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT");
        Document page = open(reviewer, FEE_PAGE + "?edit=true");
        assertThat(page.select("#studio-band").text()).contains("Anita Brook is at it", "Take over");
        assertThat(page.select("[data-kept=studio-dmn]")).isEmpty();

        act(reviewer, FEE_PAGE, "/change", Map.of("takeOver", "true"));
        assertThat(open(reviewer, FEE_PAGE + "?edit=true").select("[data-kept=studio-dmn]"))
                .hasSize(1);
    }

    @Test
    void problemsStandAtTheirElementsAndStopTheDraft() {
        act(analyst, FEE_PAGE, "/change", Map.of());
        save(analyst, Parcels.fee(1).replace("<text>1</text>", "<text>for a in b return a</text>"));

        Document page = open(analyst, FEE_PAGE);
        assertThat(page.select("#panel-problems li").text()).contains("Error");
        assertThat(page.select("#panel-problems a").attr("data-element")).isEqualTo("e");
        assertThat(page.select("#studio-band .is-stopped").text()).contains("Checked");
        assertThat(page.select("#studio-band form[action$=/submit]")).isEmpty();
    }

    @Test
    void aDraftThatCannotBeReadKeepsItsPageSoThatSomebodyCanMendOrDropIt() {
        HttpResponse<String> saved = analyst.put("/studio/new", RETURN + "/draft", "<definitions><process");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

        for (String address : List.of(RETURN, RETURN + "?edit=true")) {
            Document page = open(analyst, address);
            assertThat(page.select("#panel-problems").text()).contains("not well-formed");
            assertThat(page.select("#studio-band button"))
                    .extracting(Element::text)
                    .contains("Discard the draft");
        }
        assertThat(open(analyst, RETURN + "/changes").text()).contains("cannot be read");
        assertThat(open(analyst, RETURN + "/compare?from=1&to=draft").text()).contains("cannot be read");
        assertThat(open(analyst, RETURN + "/impact").text()).contains("not well-formed");
    }

    @Test
    void aNewModelBeginsAsADraftInItsModule() {
        String to =
                act(analyst, "/studio/new", "", Map.of("kind", "bpmn", "module", "parcelpost", "name", "Café visit"));
        assertThat(to).isEqualTo("/studio/parcelpost/cafe-visit.bpmn?edit=true");
        assertThat(open(analyst, "/studio/parcelpost/cafe-visit.bpmn")
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Café visit");

        var twice = analyst.post(
                "/studio/new", "/studio/new", Map.of("kind", "bpmn", "module", "parcelpost", "name", "Café visit"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(twice.body()).getElementById("name").val()).isEqualTo("Café visit");
        assertThat(twice.body()).contains("has a file of this name already");
    }

    @Test
    void everyProcessHasAChapterInWordsOnly() {
        var processes = library.list().stream()
                .filter(model -> model.kind().equals("bpmn"))
                .filter(model -> new ModelRef(model.module(), model.file())
                        .plausible()) // Others' tests deploy what no analyst could.
                .toList();
        processes.forEach(model -> {
            Document chapter = open(analyst, "/studio/" + model.module() + "/" + model.file() + "/handbook");
            assertThat(chapter.select("main").text())
                    .as(model.file())
                    .doesNotContain("${", "R3/", "PT", "??")
                    .contains("Steps", "Roles", "How it ends");
        });
        assertThat(open(analyst, "/studio/lead/lead-handling.bpmn/handbook").text())
                .contains("A lead from its first word", "Speed to lead", "Lead routing");
    }

    @Test
    void theAnalystsDayNamesWhatIsOpen() {
        act(analyst, FEE_PAGE, "/change", Map.of());

        assertThat(open(analyst, "/").select("[hx-get=/studio/waiting]")).hasSize(1);
        assertThat(Jsoup.parse(analyst.get("/studio/waiting").body()).text())
                .contains("One draft is open", "Fee of a return");
    }

    @Test
    void staffDoNotSeeIt() {
        Visitor sales = visitor("sales");

        assertThat(sales.get("/studio").statusCode()).isIn(403, 404);
        assertThat(sales.get(RETURN).statusCode()).isIn(403, 404);
        assertThat(sales.get("/").body()).doesNotContain("href=\"/studio\"");
    }

    /** Saves as the editor does. */
    private static HttpResponse<String> save(Visitor who, String content) {
        return who.put("/studio/new", FEE_PAGE + "/draft", content);
    }
}
