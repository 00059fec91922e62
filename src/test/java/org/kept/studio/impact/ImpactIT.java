package org.kept.studio.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioVisits;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Before a draft goes live it is known which cases it concerns, which could go over, and which decisions would have come out otherwise. */
@KeptTest
class ImpactIT extends StudioVisits {

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="parcel-fee" name="Fee of a return" camunda:historyTimeToLive="P30D">
                <decisionTable id="t" hitPolicy="FIRST"><input id="i"><inputExpression id="ie" typeRef="integer"><text>weight</text></inputExpression></input>
                  <output id="o" name="fee" typeRef="integer"/>
                  <rule id="r1"><inputEntry id="e1"><text>&lt;= %d</text></inputEntry><outputEntry id="e2"><text>1</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="e3"><text></text></inputEntry><outputEntry id="e4"><text>5</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private int cases;

    @BeforeEach
    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery().processDefinitionKey("parcelReturn").list().stream()
                .map(instance -> instance.getId())
                .forEach(id -> runtime.deleteProcessInstance(id, "test is over"));
        jdbc.sql("delete from app.casework_case where ref like 'TEST-2026-8%'").update();
        jdbc.sql("delete from app.casework_step where process_key = 'parcelReturn'")
                .update();
        jdbc.sql("delete from app.insight_step where process_key = 'parcelReturn'")
                .update();
        jdbc.sql("delete from app.insight_case where process_key = 'parcelReturn'")
                .update();
        jdbc.sql("delete from app.insight_flow where model_key = 'parcelReturn'")
                .update();
    }

    @Test
    void of_a_process_it_says_who_stands_where_it_changes_and_who_could_not_go_over() {
        deploy(Parcels.PROCESS_WITH_TASK);
        String looked = start(12);
        runTimer(looked);
        start(12);
        anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS);

        Analyst.Answer answer = anita.get(Parcels.RETURN + "/draft/impact");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode impact = answer.json();
        assertThat(impact.at("/running").asInt()).isEqualTo(2);
        assertThat(impact.at("/moving").asInt()).isEqualTo(1);
        assertThat(impact.at("/staying").asInt()).isEqualTo(2);
        assertThat(impact.at("/blocked")).hasSize(1);
        JsonNode blocked = impact.at("/blocked/0");
        assertThat(blocked.at("/ref").asText()).isEqualTo(looked);
        assertThat(blocked.at("/customer").asText()).isEqualTo("Beta Ltd");
        assertThat(blocked.at("/owner").asText()).isEqualTo("sales");
        assertThat(blocked.at("/stepName").asText()).isEqualTo("Look at it");
        assertThat(blocked.at("/reason").asText()).isEqualTo("“Look at it” is not in the draft any more");
        assertThat(impact.at("/steps"))
                .filteredOn(step -> step.at("/element").asText().equals("Task_Look"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.at("/kind").asText()).isEqualTo("removed");
                    assertThat(step.at("/standing").asInt()).isEqualTo(1);
                    assertThat(step.at("/blocked").asInt()).isEqualTo(1);
                });
        assertThat(impact.at("/steps"))
                .filteredOn(step -> step.at("/element").asText().equals("Flow_2"))
                .singleElement()
                .satisfies(step -> assertThat(step.at("/passed").asInt()).isEqualTo(1));
        assertThat(impact.at("/sentence").asText())
                .isEqualTo(
                        "2 cases are running; they go on by the versions they began with until somebody moves cases. 1 could go over to the draft, 1 could not.");
    }

    @Test
    void of_a_table_it_says_which_cases_would_have_come_out_otherwise_and_what_they_are_worth() {
        deploy(Parcels.PROCESS);
        runTimer(start(5));
        String between = start(15);
        runTimer(between);
        runTimer(start(25));
        anita.put(Parcels.FEE + "/draft", TABLE.formatted(20));

        Analyst.Answer answer = anita.get(Parcels.FEE + "/draft/impact");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode impact = answer.json();
        assertThat(impact.at("/flips")).as(answer.text()).hasSize(1);
        assertThat(impact.at("/flips/0/ref").asText()).isEqualTo(between);
        assertThat(impact.at("/flips/0/sentence").asText()).isEqualTo("“Fee of a return” would be 1 instead of 5.");
        assertThat(impact.at("/flips/0/value").asInt()).isEqualTo(100);
        assertThat(impact.at("/replay/asked").asInt()).isEqualTo(3);
        assertThat(impact.at("/replay/flips").asInt()).isEqualTo(1);
        assertThat(impact.at("/replay/money/EUR").asInt()).isEqualTo(100);
        assertThat(impact.at("/sentence").asText()).isEqualTo("Of the last 3 decisions 1 would come out otherwise.");
    }

    @Test
    void the_page_lists_the_cases_that_would_come_out_otherwise_and_sums_their_money_each_case_once() {
        deploy(Parcels.PROCESS);
        String twice = start(15, "1250.50", "EUR");
        runTimer(twice);
        runtime.startProcessInstanceByKey("parcelReturn", twice, Map.of("weight", 16));
        runTimer(twice);
        String other = start(17, "2000", "EUR");
        runTimer(other);
        String pounds = start(18, "300", "GBP");
        runTimer(pounds);
        String unpriced = start(19, null, null);
        runTimer(unpriced);
        String same = start(5, "99999", "EUR");
        runTimer(same);
        anita.put(Parcels.FEE + "/draft", TABLE.formatted(20));

        Document page = open(visitor("analyst"), "/studio/parcels/parcel-fee.dmn/impact");

        assertThat(page.selectFirst("main .lede").text())
                .isEqualTo("Of the last 6 decisions 5 would come out otherwise.");
        assertThat(page.text()).contains("The cases of those are worth €3,250.50, £300.");
        assertThat(page.select("tbody tr a.rows__main"))
                .extracting(Element::text)
                .containsExactlyInAnyOrder(twice, twice, other, pounds, unpriced);
        Element row = page.selectFirst("tbody tr:has(a[href=/cases/" + other + "])");
        assertThat(row.text()).contains("Beta Ltd", "€2,000", "“Fee of a return” would be 1 instead of 5.");
        assertThat(page.selectFirst("tbody tr:has(a[href=/cases/" + unpriced + "]) .figures")
                        .text())
                .isEmpty();
        assertThat(open(visitor("analyst"), "/studio/parcels/parcel-fee.dmn/impact/panel")
                        .text())
                .contains("5 would come out otherwise", "€3,250.50, £300");
    }

    @Test
    void what_a_draft_cannot_answer_or_answers_with_nothing_is_said_in_words() {
        deploy(Parcels.PROCESS);
        runTimer(start(5));
        runTimer(start(50));
        anita.put(
                Parcels.FEE + "/draft",
                TABLE.formatted(20).replace("FIRST", "UNIQUE").replace("<text>5</text>", "<text></text>"));

        Analyst.Answer answer = anita.get(Parcels.FEE + "/draft/impact");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/flips"))
                .as(answer.text())
                .extracting(flip -> flip.at("/sentence").asText())
                .satisfiesExactlyInAnyOrder(
                        sentence -> assertThat(sentence).startsWith("“Fee of a return” could not answer: "),
                        sentence -> assertThat(sentence).isEqualTo("“Fee of a return” would be nothing instead of 5."));
        assertThat(anita.get(Parcels.RETURN + "/draft/impact").status()).isEqualTo(404);
        assertThat(Analyst.as(port, "sales").get(Parcels.FEE + "/draft/impact").status())
                .isEqualTo(403);
    }

    private void deploy(String process) {
        clock.advance(java.time.Duration.ofMinutes(1));
        repository
                .createDeployment()
                .name(Parcels.MODULE)
                .addString("bpmn/parcels/parcel-return.bpmn", process)
                .addString("bpmn/parcels/parcel-fee.dmn", TABLE.formatted(10))
                .deploy();
    }

    private String start(int weight) {
        return start(weight, "100", "EUR");
    }

    private String start(int weight, String value, String currency) {
        String ref = "TEST-2026-8%05d".formatted(++cases);
        jdbc.sql(
                        """
                        insert into app.casework_case (ref, process_key, title, customer_name, owner, value, currency,
                            opened_at, created_at, created_by, updated_at, updated_by)
                        values (?, 'parcelReturn', 'A return', 'Beta Ltd', 'sales', ?::numeric, ?, now(), now(), 'test', now(), 'test')""")
                .params(ref, value, currency)
                .update();
        runtime.startProcessInstanceByKey("parcelReturn", ref, Map.of("weight", weight));
        return ref;
    }

    private void runTimer(String ref) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }
}
