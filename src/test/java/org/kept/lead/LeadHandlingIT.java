package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead on the whole application, from the first word to the opportunity. */
@KeptTest
class LeadHandlingIT {

    @Autowired
    Leads leads;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Jobs jobs;

    @Test
    void a_lead_that_asks_for_a_demo_becomes_a_customer_with_an_opportunity() {
        CaseRef ref = leads.receive(LeadMother.director("ada@lovelace.example").build(), "web_form", null);

        assertThat(leads.find(ref).orElseThrow().rating()).isEqualTo("hot");
        Task contact = only(ref);
        assertThat(contact.getTaskDefinitionKey()).isEqualTo("Task_FirstContact");
        assertThat(contact.getDueDate()).isNotNull();
        tasks.complete(contact.getId(), "sales", Map.of("outcome", "connected", "channel", "phone"));
        Task qualify = only(ref);
        tasks.complete(
                qualify.getId(),
                "sales",
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

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value())
                        .count())
                .isZero();
        LeadView lead = leads.find(ref).orElseThrow();
        assertThat(lead.status()).isEqualTo("converted");
        assertThat(lead.convertedContactId()).isNotNull();
        assertThat(lead.convertedAccountId()).isNotNull();
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("converted");
    }

    private Task only(CaseRef ref) {
        List<Task> open = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .list();
        assertThat(open).hasSize(1);
        return open.get(0);
    }
}
