package org.kept.studio.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.lead.LeadMother;
import org.kept.lead.Leads;
import org.kept.shared.CaseRef;
import org.kept.studio.Analyst;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One click makes a scenario of a case that is over; it goes as the case went, and nobody can be recognised in it. */
@KeptTest
class ScenarioFromCaseIT {

    private static final String SCENARIOS = "/api/v1/models/lead/lead-handling.bpmn/scenarios";

    @LocalServerPort
    private int port;

    @Autowired
    private Leads leads;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Analyst anita;

    @BeforeEach
    void begin() {
        anita = Analyst.as(port, "analyst");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from app.studio_scenario").update();
    }

    @Test
    void a_lead_that_was_converted_makes_one_that_goes_the_same_way_without_its_person() {
        CaseRef ref = leads.receive(
                LeadMother.director("grace@hopper.example")
                        .named("Grace", "Hopper")
                        .at("Hopper Compilers")
                        .build(),
                "web_form",
                null);
        clock.advance(Duration.ofMinutes(5));
        complete(
                ref,
                "Task_FirstContact",
                Map.of("outcome", "connected", "channel", "phone", "note", "Grace likes blue"));
        clock.advance(Duration.ofHours(2));
        complete(
                ref,
                "Task_QualifyLead",
                Map.of(
                        "need",
                        "clear",
                        "budget",
                        "confirmed",
                        "authority",
                        "decision_maker",
                        "timeframe",
                        "now",
                        "decision",
                        "accept"));
        jobs.runDue();

        var made = anita.post(SCENARIOS + "/from-case", "{\"ref\":\"" + ref + "\",\"name\":\"Converted at once\"}");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String yaml = made.at("/scenario/yaml");
        assertThat(made.at("/goes")).as(made.at("/sentence") + "\n" + yaml).isEqualTo("true");
        assertThat(yaml)
                .contains("ended: \"EndEvent_Converted\"", "clear", "decision_maker", "Task_MatchLead", "hotter: true")
                .doesNotContainIgnoringCase("grace")
                .doesNotContainIgnoringCase("hopper")
                .doesNotContain(ref.value())
                .doesNotContain("likes blue");
        assertThat(anita.get(SCENARIOS + "/Converted%20at%20once").text()).isEqualTo(yaml);
    }

    @Test
    void a_case_that_goes_on_makes_none_and_a_case_of_another_process_is_none_of_this_one() {
        CaseRef ref = leads.receive(LeadMother.director("ida@rhodes.example").build(), "web_form", null);

        assertThat(ask(SCENARIOS, ref.value()).status()).isEqualTo(409);
        assertThat(ask(SCENARIOS, "LEAD-2020-999999").status()).isEqualTo(404);
        assertThat(ask(SCENARIOS, "no case").status()).isEqualTo(422);
        assertThat(ask("/api/v1/models/contract/contract-renewal.bpmn/scenarios", ref.value())
                        .status())
                .isEqualTo(404);
    }

    private Analyst.Answer ask(String scenarios, String ref) {
        return anita.post(scenarios + "/from-case", "{\"ref\":\"" + ref + "\",\"name\":\"Some name\"}");
    }

    private void complete(CaseRef ref, String step, Map<String, Object> answers) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(step)
                .singleResult();
        tasks.complete(task.getId(), task.getAssignee() == null ? "sales" : task.getAssignee(), answers);
    }
}
