package org.kept.insight.promises;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.insight.scope.TeamPrivacy;
import org.springframework.stereotype.Component;

/**
 * {@code promise~kept}, {@code ~broken}, {@code ~risk}, {@code ~open}, {@code ~judged} (kept or broken), {@code ~due} (all) and {@code
 * ~now} (at risk now, whenever due); then, to tell them further, {@code ~policy~id}, {@code ~team~id}, {@code ~channel~id} or {@code
 * ~week~2026-11-09}. One row a promise, with how late it was.
 */
@Component
class PromiseMark implements MarkKind {

    private static final Set<String> STANDS = Set.of("kept", "broken", "risk", "open", "judged", "due", "now");

    private final PromiseRows rows;
    private final TeamPrivacy privacy;

    PromiseMark(PromiseRows rows, TeamPrivacy privacy) {
        this.rows = rows;
        this.privacy = privacy;
    }

    @Override
    public String id() {
        return "promise";
    }

    @Override
    public Selection select(Scope scope, Mark mark) {
        String stands = mark.part(0);
        if (!STANDS.contains(stands)) {
            throw Mark.notOurs();
        }
        String only =
                switch (stands) {
                    case "due", "now" -> "";
                    case "judged" -> " and p.stands in ('kept', 'broken')";
                    default -> " and p.stands = :stands";
                };
        boolean few = fewPeople(scope, mark);
        if (few && Set.of("kept", "broken").contains(stands)) {
            throw Mark.notOurs(); // How well so few keep their word is not told.
        }
        Map<String, Object> parameters = new LinkedHashMap<>(rows.parameters(scope));
        parameters.put("stands", stands);
        if (mark.optional(1) != null) {
            only += " and " + PromiseRows.by(mark.part(1)) + " = :key";
            parameters.put("key", key(mark));
        }
        String judged = stands.equals("now") ? rows.atRisk(scope) : rows.due(scope);
        String sql = judged + "select p.id, p.ref, p.due_at as at,"
                + " case when p.stands = 'broken' then p.late_ms end as ms from judged p where true" + only;
        Selection found = new Selection(sql, parameters, "insight.mark.promise." + stands, List.of());
        return few ? found.untimed() : found;
    }

    private boolean fewPeople(Scope scope, Mark mark) {
        return scope.fewPeople() || "team".equals(mark.optional(1)) && privacy.hides(key(mark));
    }

    private static String key(Mark mark) {
        return mark.parts().size() > 2 ? mark.parts().get(2) : "";
    }
}
