package org.kept.complaint.play;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.complaint.play.Grievances.Grievance;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayTask;

/** What people say in the forms of a complaint. */
final class ComplaintDeskWords {

    private static final String[] CAUSES = {
        "training 12", "staffing 18", "process 26", "system 16", "communication 18", "supplier 6", "data 4"
    };

    private ComplaintDeskWords() {}

    static Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        Map<String, Object> said =
                switch (task.formId()) {
                    case "complaint-triage" -> triage(task, chance);
                    case "complaint-early" -> early(chance);
                    case "complaint-assign" -> assign(chance);
                    case "complaint-statement" ->
                        Map.of("statement", "The order of events as our records show it is enclosed.");
                    case "complaint-evidence" -> evidence(task, chance);
                    case "complaint-decide" -> ComplaintVerdicts.decide(task, chance);
                    case "complaint-approve" ->
                        chance.in(0.9)
                                ? Map.of("approval", "approve")
                                : Map.of(
                                        "approval",
                                        "reject",
                                        "approvalReason",
                                        "More than in like cases; please compare");
                    case "complaint-action" -> Map.of("proof", "Done and checked with the customer");
                    case "complaint-holding" ->
                        Map.of(
                                "holdingText",
                                "We are still waiting for a statement and will write to you again within a week.",
                                "moreTime",
                                chance.in(0.5));
                    case "complaint-manager" -> Map.of("note", "Spoke with the investigator; goes on as planned");
                    case "complaint-cause" -> cause(task, chance);
                    case "complaint-corrective" -> Map.of("proof", "The text has been changed and the team told");
                    case "complaint-effect" ->
                        Map.of("effective", chance.in(0.8) ? "yes" : "no", "note", "Looked at the cases since then");
                    case "complaint-payment" -> Map.of("payment", "again");
                    case "complaint-reviewer" ->
                        Map.of("reviewer", task.text("investigator").equals("henry") ? "ines" : "henry");
                    case "complaint-review" -> ComplaintVerdicts.review(task, chance);
                    case "complaint-ombudsman-file" ->
                        Map.of(
                                "fileNote",
                                "The whole file with letters, statements and the decision.",
                                "complete",
                                true);
                    case "complaint-ombudsman-decision" ->
                        Map.of(
                                "ombudsmanDecision",
                                chance.weighed("for_us 45", "settled 25", "withdrawn 10"),
                                "note",
                                "By letter");
                    case "complaint-implement" -> Map.of("proof", "Paid and written to the customer");
                    default -> null;
                };
        return Optional.ofNullable(said);
    }

    private static Map<String, Object> triage(PlayTask task, Chance chance) {
        if (chance.in(0.08)) {
            return Map.of(
                    "handling",
                    "service_request",
                    "requestReason",
                    chance.pick("first_request", "information", "not_ours"));
        }
        Grievance about = Grievances.about(task.text("subject"), chance);
        boolean data = Boolean.TRUE.equals(task.value("personalData"));
        boolean vulnerable = chance.in(0.07);
        Map<String, Object> said = new HashMap<>();
        said.put("handling", "complaint");
        said.put("businessLine", about.line());
        said.put("customerType", about.type());
        said.put("category", about.category());
        said.put("issues", data ? List.of("service", "personal_data") : List.of("service"));
        said.put("points", about.points());
        said.put("severity", chance.weighed("high 16", "medium 54", "low 30"));
        said.put("safetyRisk", about.category().equals("repairs") && chance.in(0.2));
        said.put("vulnerable", vulnerable);
        if (vulnerable) {
            said.put("vulnerabilityNote", "Asked us to speak slowly and to write everything down");
        }
        said.put("exposure", chance.amount(180, 1.1, 0, 20_000));
        return said;
    }

    private static Map<String, Object> early(Chance chance) {
        if (chance.in(0.52)) {
            return Map.of("settled", "investigate");
        }
        Map<String, Object> said = new HashMap<>();
        said.put("settled", "accepted");
        said.put("acceptedBy", chance.pick("phone", "email"));
        ComplaintVerdicts.money(said, chance.weighed("upheld 55", "partly 30", "not 15"), chance);
        said.put("decisionText", "We talked it through and have put it right.");
        said.put("rootCause", chance.in(0.6) ? "none" : chance.weighed(CAUSES));
        return said;
    }

    private static Map<String, Object> assign(Chance chance) {
        List<String> asked = chance.in(0.6)
                ? List.of(chance.pick("finance-controllers", "legal", "quality", "customer-care"))
                : List.of();
        return Map.of("investigator", chance.pick("henry", "ines"), "departments", asked);
    }

    private static Map<String, Object> evidence(PlayTask task, Chance chance) {
        return task.nth() == 1 && chance.in(0.16)
                ? Map.of("evidence", "ask", "question", "Please send us the letter of the 3rd that you mention")
                : Map.of("evidence", "enough", "note", "Heard the calls, read the letters");
    }

    private static Map<String, Object> cause(PlayTask task, Chance chance) {
        LocalDate due = LocalDate.ofInstant(task.now(), ZoneOffset.UTC).plusDays(chance.between(7, 30));
        return Map.of(
                "rootCause", chance.weighed(CAUSES),
                "analysis", "The step was done by hand and nobody checked it.",
                "corrective",
                        chance.pick("Change the text of the letter", "Add a second check", "Train the new colleagues"),
                "actionTeam", "quality",
                "correctiveDue", due.toString());
    }

    static String cause(Chance chance) {
        return chance.weighed(CAUSES);
    }
}
