package org.kept.lead.play;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayTask;

/** What salespeople say in the forms of a lead: whom they reached, and what that person needs. */
final class LeadTalk {

    private static final String[] DESK = {"priya", "jonas", "carol"};

    private LeadTalk() {}

    static Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        return switch (task.formId()) {
            case "lead-first-contact" -> Optional.of(contact(task, chance));
            case "lead-qualify" -> Optional.of(qualify(task, chance));
            case "lead-find-capacity" -> Optional.of(Map.of("assignTo", chance.pick(DESK)));
            case "lead-untouched" ->
                Optional.of(
                        chance.in(0.85)
                                ? Map.of("handling", "hand_over", "assignTo", chance.pick(DESK))
                                : Map.of(
                                        "handling", "give_up", "reasonCode", chance.pick("no_fit", "not_now", "spam")));
            case "lead-mend" -> Optional.of(mend(task, chance));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> contact(PlayTask task, Chance chance) {
        String outcome = chance.weighed(
                "connected " + (task.text("rating").equals("hot") ? 62 : 40),
                "voicemail 26",
                "no_answer 22",
                "bad_data 4");
        Map<String, Object> said = new HashMap<>();
        said.put("outcome", outcome);
        said.put("channel", chance.weighed("phone 74", "email 20", "social 6"));
        if (outcome.equals("connected")) {
            said.put("nextAction", chance.pick("Send the price list", "Call back on Thursday", "Prepare the talk"));
            said.put(
                    "note",
                    chance.pick("Friendly, has time next week", "Wants numbers first", "Compares three suppliers"));
        }
        return said;
    }

    private static Map<String, Object> qualify(PlayTask task, Chance chance) {
        int well =
                switch (task.text("rating")) {
                    case "hot" -> 74;
                    case "warm" -> 56;
                    default -> 34;
                };
        Map<String, Object> said = new HashMap<>();
        boolean fits = chance.between(1, 100) <= well;
        said.put("need", fits ? chance.weighed("clear 80", "some 20") : chance.weighed("some 50", "none 50"));
        said.put(
                "budget",
                fits
                        ? chance.weighed("confirmed 45", "likely 45", "unknown 10")
                        : chance.weighed("unknown 60", "none 40"));
        said.put(
                "authority",
                fits
                        ? chance.weighed("decision_maker 60", "influencer 40")
                        : chance.weighed("influencer 40", "unknown 60"));
        said.put(
                "timeframe",
                fits
                        ? chance.weighed("now 40", "quarter 45", "year 15")
                        : chance.weighed("year 30", "later 50", "unknown 20"));
        said.put("decision", fits ? "accept" : "reject");
        if (!fits) {
            said.put(
                    "reasonCode",
                    chance.weighed(
                            "not_now 38",
                            "no_fit 20",
                            "no_budget 18",
                            "wrong_person 8",
                            "competitor 10",
                            "student 4",
                            "other 2"));
        }
        said.put("note", fits ? "Talked through what they have today" : "Nothing to be done at present");
        return said;
    }

    private static Map<String, Object> mend(PlayTask task, Chance chance) {
        return chance.in(0.6)
                ? Map.of("mending", "mended", "phone", "07700 900" + chance.between(100, 999))
                : Map.of("mending", "give_up");
    }
}
