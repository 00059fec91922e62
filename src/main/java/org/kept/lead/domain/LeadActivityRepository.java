package org.kept.lead.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The activities of leads. */
interface LeadActivityRepository extends Repository<LeadActivity, UUID> {

    LeadActivity save(LeadActivity activity);

    List<LeadActivity> findByLeadIdOrderByAt(UUID leadId);
}
