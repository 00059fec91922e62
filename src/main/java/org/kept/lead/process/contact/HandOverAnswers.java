package org.kept.lead.process.contact;

import org.kept.lead.domain.LeadAssignment;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.workflow.TaskAnswers;

/** Whom a manager gives a lead to: the open first contact, if there is one, moves with it. */
class HandOverAnswers implements TaskAnswers {

    private final String formId;
    private final boolean newChance;
    private final People people;
    private final LeadAssignment assignment;
    private final FirstContacts contacts;

    HandOverAnswers(
            String formId, boolean newChance, People people, LeadAssignment assignment, FirstContacts contacts) {
        this.formId = formId;
        this.newChance = newChance;
        this.people = people;
        this.assignment = assignment;
        this.contacts = contacts;
    }

    @Override
    public String formId() {
        return formId;
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("give_up".equals(answer.text("handling"))) {
            return;
        }
        String chosen = answer.text("assignTo");
        Person person = people.find(chosen == null ? "" : chosen.strip())
                .filter(Person::active)
                .orElseThrow(() -> InvalidInputException.of("assignTo", "Nobody who works here has this user name"));
        assignment.giveTo(answer.ref(), person.username(), newChance);
        contacts.give(answer.ref(), person.username());
    }
}
