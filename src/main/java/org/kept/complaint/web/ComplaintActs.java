package org.kept.complaint.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.complaint.ComplaintView;

/** What can be done with a complaint from where it stands; the service refuses the rest, so nobody needs to be shown it. */
final class ComplaintActs {

    private static final Set<String> ENDED = Set.of("closed", "withdrawn");

    private ComplaintActs() {}

    /** The names of the forms to show, the likeliest first. */
    static List<String> of(ComplaintView it) {
        List<String> acts = new ArrayList<>();
        boolean ended = ENDED.contains(it.status());
        boolean answered = it.status().equals("answered");
        if (answered) {
            acts.add("accept");
        }
        if (answered
                && it.decision() != null
                && it.decision().redress() != null
                && it.decision().paidAt() == null) {
            acts.add("refuse");
        }
        if (answered && !"external".equals(it.stage())) {
            acts.add("escalate");
        }
        if (!ended && !"external".equals(it.stage()) && (answered || mayGoFurther(it))) {
            acts.add("ombudsman");
        }
        if (answered || ended) {
            acts.add("reopen");
        }
        if (!ended) {
            acts.add("issue");
        }
        if (!answered && !ended) {
            acts.add("withdraw");
        }
        acts.add(it.aftermath() != null && it.aftermath().legalHold() ? "release" : "hold");
        return acts;
    }

    /** There is no answer yet, but a letter of ours lets the customer go to an ombudsman all the same. */
    private static boolean mayGoFurther(ComplaintView it) {
        return it.handling().reopened() > 0
                || it.letters().stream().anyMatch(letter -> letter.template().equals("complaint-holding"));
    }
}
