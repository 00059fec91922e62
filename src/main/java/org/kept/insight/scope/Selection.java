package org.kept.insight.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows behind a number, as a select with the columns {@code id text} (the run, or null where only the case is known), {@code ref
 * text} (the case), {@code at timestamptz} (what the list is sorted by) and {@code ms bigint} (how long it was about, or null). The
 * number of its rows is the number on the page.
 *
 * @param words a message key that says in a few words what these cases are, with its values
 */
public record Selection(String sql, Map<String, Object> parameters, String words, List<Object> values) {

    /** Rows with the scope's parameters and these more, given as names and values in turn. */
    public static Selection of(Scope scope, String sql, String words, List<Object> values, Object... more) {
        Map<String, Object> parameters = new LinkedHashMap<>(scope.parameters());
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        return new Selection(sql, parameters, words, values);
    }

    /** The same rows, not saying how long anything took. */
    public Selection untimed() {
        return new Selection(
                "select untimed.id, untimed.ref, untimed.at, null::bigint as ms from (" + sql + ") untimed",
                parameters,
                words,
                values);
    }

    /** Steps {@code s} of the model and activity that the mark names, each with its case; its words are those of the mark's kind. */
    public static Selection ofStep(Scope scope, Mark mark, String at, String ms, String which) {
        String sql = "select k.id, k.ref, " + at + " as at, " + ms + " as ms from app.insight_step s"
                + " join app.insight_case k on k.id = s.case_id where " + scope.steps()
                + " and s.model_key = :model and s.activity_id = :activity and " + which;
        List<Object> step = List.of(mark.part(0), mark.part(1));
        return of(scope, sql, "insight.mark." + mark.kind(), step, "model", mark.part(0), "activity", mark.part(1));
    }
}
