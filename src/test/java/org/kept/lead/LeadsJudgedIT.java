package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.measure.Measures;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.Judged;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads that went through the real process stand where their measures look for them. */
@KeptTest
class LeadsJudgedIT extends LeadScenario {

    private static final Map<String, Object> REACHED = Map.of("outcome", "connected", "channel", "phone");

    @Autowired
    Measures measures;

    @Autowired
    Jobs jobs;

    private Judged today;

    @BeforeEach
    void lookAtToday() {
        Instant now = clock.instant();
        String from = now.minus(Duration.ofDays(1)).toString();
        String to = now.plus(Duration.ofDays(1)).toString();
        today = new Judged("leadHandling", measures, jdbc, from, to);
    }

    @Test
    void aHotLeadThatIsCalledAcceptedAndConvertedCountsInEveryStep() {
        String ref = hot().value();
        complete(new CaseRef(ref), "Task_FirstContact", REACHED);
        complete(new CaseRef(ref), "Task_QualifyLead", AN_OPPORTUNITY);
        jobs.runDue();

        assertThat(today.cases("speedToLead")).contains(ref);
        for (String measure : List.of("firstTouchKept", "mqlToSal", "mqlToSql")) {
            assertThat(today.hits(measure)).as(measure).contains(ref);
        }
        assertThat(today.cases("recycleRecovery")).doesNotContain(ref);
        assertThat(today.cases("leakage")).as("younger than a day").doesNotContain(ref);
    }

    @Test
    void aLeadThatWasTurnedDownAndComesBackIsRecoveredOnceItIsConverted() {
        CaseRef ref = hot();
        complete(ref, "Task_FirstContact", REACHED);
        complete(
                ref,
                "Task_QualifyLead",
                Map.of(
                        "need",
                        "clear",
                        "budget",
                        "none",
                        "authority",
                        "influencer",
                        "timeframe",
                        "later",
                        "decision",
                        "reject",
                        "reasonCode",
                        "not_now"));

        assertThat(today.cases("mqlToSal")).contains(ref.value());
        assertThat(today.hits("mqlToSal")).doesNotContain(ref.value());
        assertThat(today.hits("mqlToSql")).doesNotContain(ref.value());

        run(ref, "Event_Revisit");
        assertThat(today.cases("recycleRecovery")).as("it may still be").doesNotContain(ref.value());
        complete(ref, "Task_FirstContact", REACHED);
        complete(ref, "Task_QualifyLead", AN_OPPORTUNITY);
        jobs.runDue();
        becomesHot(ref);

        assertThat(today.hits("recycleRecovery")).contains(ref.value());
        assertThat(today.hits("mqlToSal")).contains(ref.value());
        assertThat(today.hits("mqlToSql")).contains(ref.value());
    }

    private CaseRef hot() {
        CaseRef ref = leads.receive(LeadMother.director(someone()).build(), "web_form", null);
        becomesHot(ref);
        return ref;
    }

    /** Whatever the tables of the house make of it. */
    private void becomesHot(CaseRef ref) {
        jdbc.sql("update app.lead set rating = 'hot' where number = :ref")
                .param("ref", ref.value())
                .update();
    }
}
