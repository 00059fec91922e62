package org.kept.lead.process.contact;

import org.kept.lead.domain.LeadAssignment;
import org.kept.staff.People;
import org.kept.workflow.TaskAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two forms in which a manager gives a lead to somebody: when all are full, and when nobody touched it. */
@Configuration(proxyBeanMethods = false)
class HandOverForms {

    @Bean
    TaskAnswers capacityAnswers(People people, LeadAssignment assignment, FirstContacts contacts) {
        return new HandOverAnswers("lead-find-capacity", false, people, assignment, contacts);
    }

    @Bean
    TaskAnswers untouchedAnswers(People people, LeadAssignment assignment, FirstContacts contacts) {
        return new HandOverAnswers("lead-untouched", true, people, assignment, contacts);
    }
}
