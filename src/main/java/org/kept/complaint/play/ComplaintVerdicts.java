package org.kept.complaint.play;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayTask;

/** What is decided on a complaint, point by point, and what the complainant gets; now and then more than one person may give alone. */
final class ComplaintVerdicts {

    private static final int POINTS = 6;

    private ComplaintVerdicts() {}

    static Map<String, Object> decide(PlayTask task, Chance chance) {
        Map<String, Object> said = new HashMap<>();
        String best = "not";
        for (int number = 1; number <= POINTS; number++) {
            if (!task.text("point" + number).isBlank()) {
                String finding = chance.weighed("upheld 44", "partly 22", "not 34");
                said.put("finding" + number, finding);
                said.put(
                        "because" + number,
                        finding.equals("not") ? "The records show otherwise" : "The records bear it out");
                best = better(best, finding);
            }
        }
        money(said, best, chance);
        said.remove("finding");
        said.put("decisionText", "We have looked at every point you made; the reasons are below.");
        said.put("rootCause", best.equals("not") || chance.in(0.45) ? "none" : ComplaintDeskWords.cause(chance));
        if (!best.equals("not") && chance.in(0.35)) {
            LocalDate due = LocalDate.ofInstant(task.now(), ZoneOffset.UTC).plusDays(chance.between(5, 20));
            said.put("action1", chance.pick("Correct the account", "Send the engineer", "Change the address on file"));
            said.put("actionTeam1", chance.pick("customer-care", "quality", "finance-controllers"));
            said.put("actionDue1", due.toString());
        }
        return said;
    }

    static Map<String, Object> review(PlayTask task, Chance chance) {
        Map<String, Object> said = new HashMap<>();
        String finding = chance.weighed("upheld 18", "partly 22", "not 60");
        money(said, finding, chance);
        said.keySet().retainAll(java.util.Set.of("refund", "distress", "redressCurrency"));
        said.put("stageTwoFinding", finding);
        said.put("reviewText", "A second person has looked at the whole file; this is what they found.");
        return said;
    }

    /** Money follows what was found; a few get much. */
    static void money(Map<String, Object> said, String finding, Chance chance) {
        said.put("finding", finding);
        said.put("apology", !finding.equals("not"));
        if (finding.equals("not")) {
            said.put("remedyType", "explanation");
            return;
        }
        String remedy = chance.weighed("apology 30", "correction 20", "refund 32", "compensation 18");
        said.put("remedyType", remedy);
        if (remedy.equals("refund") || remedy.equals("compensation")) {
            said.put(remedy.equals("refund") ? "refund" : "distress", chance.amount(110, 1.25, 10, 9_000));
            said.put("redressCurrency", "GBP");
        }
    }

    private static String better(String one, String other) {
        String order = "not partly upheld";
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
