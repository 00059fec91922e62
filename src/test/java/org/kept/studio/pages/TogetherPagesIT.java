package org.kept.studio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Parcels;
import org.kept.studio.StudioVisits;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;

/** Files that need each other go each step in one click, and everybody sees beforehand which they are. */
@KeptTest
class TogetherPagesIT extends StudioVisits {

    private static final String RETURN = "/studio/parcels/parcel-return.bpmn";
    private static final String LOOK = "/studio/parcels/parcel-look.form";

    private Visitor analyst;
    private Visitor reviewer;

    @BeforeEach
    void signIn() {
        analyst = visitor("analyst");
        reviewer = visitor("reviewer");
    }

    @Test
    void a_process_and_its_new_form_are_handed_in_approved_and_deployed_each_in_one_click() {
        drafts();
        Document draft = open(analyst, RETURN);
        assertThat(labels(draft, "submit")).containsExactly("parcel-look.form new file", "parcel-return.bpmn own");
        Map<String, String> said = new LinkedHashMap<>(Map.of("reason", "Look at each", "measure", "none"));
        act(analyst, RETURN, "/submit", with(draft, "submit", said, true));

        Document waiting = open(reviewer, RETURN);
        assertThat(ticked(waiting, "approve"))
                .as("what somebody has not read is not approved by itself")
                .isEmpty();
        act(reviewer, RETURN, "/approve", with(waiting, "approve", new LinkedHashMap<>(), false));

        Document approved = open(reviewer, RETURN);
        Element deploy = approved.selectFirst("form[action$=/deploy]");
        assertThat(deploy.select("li:has([disabled])").text())
                .contains("parcel-return.bpmn")
                .containsPattern("\\d things are different");
        assertThat(deploy.select("button").text()).isEqualTo("Deploy what is ticked");
        act(reviewer, RETURN, "/deploy", with(approved, "deploy", new LinkedHashMap<>(), true));

        Document live = open(reviewer, RETURN);
        assertThat(live.text()).contains("All of them are live, from the same moment");
        assertThat(live.select("#panel-versions").text()).contains("Version 2 live");
        assertThat(open(analyst, LOOK).select("#panel-versions").text()).contains("Version 1 live", "Look at each");
        assertThat(jdbc.sql("select count(distinct deployment_id) from app.studio_release where module = 'parcels'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_draft_whose_new_form_is_not_approved_says_so_and_is_refused_with_the_reason() {
        drafts();
        String hash = approved("/api/v1/models/parcels/parcel-return.bpmn/draft", Parcels.PROCESS_WITH_TASK);

        Document page = open(reviewer, RETURN);
        assertThat(page.select("#studio-band .note").text())
                .isEqualTo("It needs parcel-look.form, which is not live and not approved yet.");
        act(reviewer, RETURN, "/deploy", Map.of("hash", hash));

        assertThat(open(reviewer, RETURN).text()).contains("One problem stops it", "parcel-return.bpmn", "parcel-look");
    }

    @Test
    void what_has_nothing_to_do_with_it_is_offered_but_not_ticked() {
        String own = approved(DRAFT, Parcels.fee(2));
        approved(Parcels.LOOK + "/draft", Parcels.FORM);

        Document page = open(reviewer, "/studio/parcels/parcel-fee.dmn");
        assertThat(labels(page, "deploy")).contains("parcel-look.form new file");
        assertThat(ticked(page, "deploy")).isEmpty();
        act(reviewer, "/studio/parcels/parcel-fee.dmn", "/deploy", Map.of("hash", own));

        assertThat(open(analyst, LOOK)
                        .select("#studio-band form[action$=/deploy] button")
                        .text())
                .isEqualTo("Deploy");
    }

    @Test
    void a_file_that_is_none_is_refused_and_nothing_is_handed_in() {
        drafts();
        for (String with : new String[] {"nonsense", ":", "../../etc.form:00", "parcel-gone.form:00"}) {
            var answer = analyst.post(
                    RETURN, RETURN + "/submit", Map.of("reason", "Look at each", "measure", "none", "with", with));

            assertThat(answer.statusCode()).as(with).isIn(302, 404, 422);
            assertThat(open(analyst, RETURN).select("#act-submit")).as(with).hasSize(1);
        }
    }

    @Test
    void when_one_of_them_was_changed_meanwhile_none_is_approved() {
        drafts();
        Document draft = open(analyst, RETURN);
        act(
                analyst,
                RETURN,
                "/submit",
                with(draft, "submit", new LinkedHashMap<>(Map.of("reason", "x", "measure", "none")), true));
        Document waiting = open(reviewer, RETURN);
        anita.put(Parcels.LOOK + "/draft", Parcels.FORM.replace("How does", "What does"));

        act(reviewer, RETURN, "/approve", with(waiting, "approve", new LinkedHashMap<>(), false));

        assertThat(open(reviewer, RETURN).text()).contains("The draft is not what you read");
        assertThat(jdbc.sql("select count(*) from app.studio_draft where approved_by is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void drafts() {
        anita.put(Parcels.LOOK + "/draft", Parcels.FORM);
        anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS_WITH_TASK);
    }

    private static List<String> labels(Document page, String act) {
        return page.select("form[action$=/" + act + "] .studio-together__list li").stream()
                .map(line -> line.select(".ref").text() + (line.text().contains("new file") ? " new file" : " own"))
                .sorted()
                .toList();
    }

    private static List<String> ticked(Document page, String act) {
        return page.select("form[action$=/" + act + "] [name=with][checked]").eachAttr("value");
    }

    /** What the form of the page sends, with the other draft on its list. */
    private static Map<String, String> with(Document page, String act, Map<String, String> fields, boolean ticked) {
        Element form = page.selectFirst("form[action$=/" + act + "]");
        assertThat(form.select("[name=with][checked]")).hasSize(ticked ? 1 : 0);
        fields.put("with", form.selectFirst("[name=with]").val());
        form.select("[name=hash]").forEach(hash -> fields.put("hash", hash.val()));
        return fields;
    }
}
