package org.kept.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.kept.lead.LeadMother;
import org.kept.lead.Leads;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks at a demonstration while its world is played: their cases go on, those of the world are the player's. */
@KeptTest
class VisitorsGoOnIT {

    private static final Instant WORLD_ENDS = Instant.parse("2027-03-10T10:00:00Z");

    @Autowired
    EngineRest engine;

    @Autowired
    Leads leads;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    @Test
    void onlyJobsOfCasesThatBeganAfterTheWorldsLastMomentAreRun() {
        CaseRef played = received("2027-03-10T09:00:00Z", "played");
        CaseRef visitors = received("2027-03-10T10:01:00Z", "visitor");
        clock.setTo(Instant.parse("2027-03-11T06:00:00Z"));
        assertThat(due(played)).isPositive();
        assertThat(due(visitors)).isPositive();

        engine.visitors(WORLD_ENDS);

        assertThat(due(played)).isPositive();
        assertThat(due(visitors)).isZero();
    }

    private CaseRef received(String at, String name) {
        clock.setTo(Instant.parse(at));
        return leads.receive(
                LeadMother.enquiry(name + "@while.example").named("Wanda", name).build(), "web_form", null);
    }

    private long due(CaseRef ref) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .count();
    }
}
