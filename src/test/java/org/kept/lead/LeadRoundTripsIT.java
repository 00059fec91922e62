package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.kept.support.RoundTrips;
import org.springframework.beans.factory.annotation.Autowired;

/** What taking in a lead costs, from its arrival to the first task on somebody's desk. */
@KeptTest
class LeadRoundTripsIT {

    private static final int BUDGET = 75;

    @Autowired
    private Leads leads;

    @BeforeEach
    void fillTheCaches() {
        receive();
    }

    @Test
    void a_lead_is_taken_in_with_few_questions_to_the_database() {
        List<String> asked = RoundTrips.of(this::receive);

        assertThat(asked).hasSizeBetween(20, BUDGET);
    }

    @Test
    void facts_that_nobody_reads_are_not_asked_for() {
        List<String> asked = RoundTrips.of(this::receive);

        assertThat(asked)
                .filteredOn(sql -> sql.contains("app.customer_consent"))
                .isEmpty();
        assertThat(asked)
                .filteredOn(sql -> sql.startsWith("select") && sql.contains("where l1_0.number=?"))
                .isEmpty();
    }

    private void receive() {
        String key = UUID.randomUUID().toString();
        NewLead lead = LeadMother.director(key + "@example.org")
                .named("Ann", "Row" + key)
                .at("Acme " + key)
                .build();
        leads.receive(lead, "import", key);
    }
}
