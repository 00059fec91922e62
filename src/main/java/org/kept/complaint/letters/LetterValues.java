package org.kept.complaint.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.Ombudsmen;
import org.kept.complaint.file.Regimes.Rules;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.Money;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters about a complaint may print besides its facts; every name is always there, so that templates can ask. */
@Component
class LetterValues {

    private static final Set<PromiseState> OPEN =
            Set.of(PromiseState.OPEN, PromiseState.AT_RISK, PromiseState.PAUSED, PromiseState.BROKEN);

    private final Promises promises;
    private final Ombudsmen ombudsmen;
    private final People people;
    private final MessageSource words;

    LetterValues(Promises promises, Ombudsmen ombudsmen, People people, MessageSource words) {
        this.promises = promises;
        this.ombudsmen = ombudsmen;
        this.people = people;
        this.words = words;
    }

    Map<String, Object> of(CaseRef ref, ComplaintView complaint, Rules rules) {
        Map<String, Object> values = new HashMap<>();
        values.put("points", points(complaint));
        values.put("actions", actions(complaint));
        values.put("answerBy", rules == null ? null : due(ref, rules.answer()));
        values.put("reviewBy", rules == null ? null : due(ref, rules.stageTwo()));
        values.put("upheld", "upheld".equals(complaint.decision().finding()));
        values.put("partly", "partly".equals(complaint.decision().finding()));
        values.put("apology", complaint.decision().apology());
        money(values, "redress", complaint.decision().redress());
        money(values, "refund", complaint.decision().refund());
        money(values, "distress", complaint.decision().distress());
        values.put("reviewPossible", rules != null && rules.stages() == 2);
        values.put("reopened", complaint.handling().reopened() > 0);
        values.put("investigator", name(complaint.handling().investigator()));
        values.put("reviewer", name(complaint.handling().reviewer()));
        values.put("note", null);
        values.put("question", null);
        ombudsman(values, rules);
        return values;
    }

    private List<Map<String, Object>> points(ComplaintView complaint) {
        List<Map<String, Object>> points = new ArrayList<>();
        for (ComplaintView.Point point : complaint.points()) {
            Map<String, Object> each = new HashMap<>();
            each.put("number", point.number());
            each.put("text", point.text());
            each.put("finding", point.finding() == null ? null : say("complaint.letter.finding." + point.finding()));
            each.put("reason", point.reason());
            points.add(each);
        }
        return points;
    }

    private static List<Map<String, Object>> actions(ComplaintView complaint) {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (ComplaintView.Action action : complaint.actions()) {
            if (action.kind().equals("remedial") && action.doneAt() == null) {
                actions.add(Map.of("what", action.what(), "by", action.dueOn()));
            }
        }
        return actions;
    }

    private void ombudsman(Map<String, Object> values, Rules rules) {
        var known = rules == null ? null : ombudsmen.find(rules.ombudsman()).orElse(null);
        values.put("ombudsman", known != null);
        values.put("ombudsmanName", known == null ? null : known.name());
        values.put(
                "ombudsmanAddress",
                known == null ? null : known.address().lines().toList());
        values.put("ombudsmanPhone", known == null ? null : known.phone());
        values.put("ombudsmanEmail", known == null ? null : known.email());
        values.put("ombudsmanWeb", known == null ? null : known.website());
        values.put("timeLimit", known == null ? null : known.timeLimit());
    }

    private Object due(CaseRef ref, String policy) {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals(policy) && promise.fulfilledAt() == null)
                .filter(promise -> OPEN.contains(promise.state()))
                .findFirst()
                .map(PromiseView::dueAt)
                .orElse(null);
    }

    private static void money(Map<String, Object> values, String name, Money money) {
        values.put(name, money == null || money.amount().signum() == 0 ? null : money);
    }

    private String name(String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }

    private String say(String key) {
        return words.getMessage(key, null, org.springframework.context.i18n.LocaleContextHolder.getLocale());
    }
}
