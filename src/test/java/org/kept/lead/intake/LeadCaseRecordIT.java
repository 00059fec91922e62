package org.kept.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kept.lead.LeadMother;
import org.kept.lead.Leads;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class LeadCaseRecordIT {

    @Autowired
    Leads leads;

    @Autowired
    LeadCaseRecord record;

    @Test
    void a_name_stands_beside_the_task_as_people_write_it() {
        String address = "grace-" + UUID.randomUUID() + "@example.org";
        CaseRef ref = leads.receive(
                LeadMother.enquiry(address).named("Grace", "Hopper").build(), "api", null);

        assertThat(record.fields(ref))
                .filteredOn(field -> field.value().contains("Hopper"))
                .extracting("value")
                .containsExactly("Grace Hopper");
    }
}
