package org.kept.complaint.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.complaint.ComplaintView;
import org.kept.shared.CaseRef;
import org.kept.workflow.LazyFacts;
import org.springframework.stereotype.Component;

/** The facts that stand in the lists of a complaint's file: its points, statements, planned actions and rules. */
@Component
public class FileFacts {

    /** Their names and types. */
    public static final Map<String, Class<?>> SCHEMA = schema();

    private final Regimes regimes;
    private final Points points;
    private final Statements statements;
    private final Actions actions;

    FileFacts(Regimes regimes, Points points, Statements statements, Actions actions) {
        this.regimes = regimes;
        this.points = points;
        this.statements = statements;
        this.actions = actions;
    }

    private static Map<String, Class<?>> schema() {
        Map<String, Class<?>> schema = new LinkedHashMap<>();
        for (int number = 1; number <= Points.MOST; number++) {
            schema.put("point" + number, String.class);
        }
        schema.put("statements", String.class);
        schema.put("plan", String.class);
        schema.put("regimes", List.class);
        schema.put("regulated", Boolean.class);
        schema.put("twoStages", Boolean.class);
        return schema;
    }

    /** Says where each of them comes from; nothing is read before somebody asks. */
    public void fill(CaseRef ref, LazyFacts facts) {
        for (int number = 1; number <= Points.MOST; number++) {
            int wanted = number;
            facts.from("point" + number, () -> points.of(ref).stream()
                    .filter(point -> point.number() == wanted)
                    .map(ComplaintView.Point::text)
                    .findFirst()
                    .orElse(null));
        }
        facts.from("statements", () -> statements.of(ref).stream()
                .map(each -> each.department() + ": " + each.text())
                .collect(Collectors.joining("\n\n")));
        facts.from("plan", () -> actions.of(ref).stream()
                .filter(action -> action.doneAt() == null)
                .map(action -> action.dueOn() + " " + action.team() + ": " + action.what())
                .collect(Collectors.joining("\n")));
        facts.from(
                "regimes",
                () -> regimes.of(ref).stream().map(Regimes.Rules::regime).toList());
        facts.from("regulated", () -> regimes.of(ref).stream()
                .anyMatch(rules -> !rules.ombudsman().equals(Regimes.NONE)));
        facts.from("twoStages", () -> regimes.of(ref).stream().anyMatch(rules -> rules.stages() == 2));
    }
}
