package org.kept.insight.export;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases for a file, part by part in the order in which they began, each with its steps. */
@Component("insightCaseReader")
class CaseReader {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final StepNames names;

    CaseReader(JdbcClient jdbc, StepNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** After which case the next part begins. */
    record Place(Instant startedAt, String id) {

        static final Place FIRST = new Place(Instant.EPOCH, "");
    }

    /**
     * Some cases.
     *
     * @param last where to go on; null after the last part
     */
    record Part(List<ExportedCase> cases, Place last) {}

    /** The steps there are in the file, with what they are called. */
    Labels labels(Scope scope, boolean open) {
        List<Labels.Step> steps = jdbc.sql(
                        """
                        select distinct s.model_key, s.activity_id from app.insight_step s join app.insight_case k on k.id = s.case_id
                        where app.insight_visible(s.type) and %s order by 1, 2"""
                                .formatted(whole(scope, open)))
                .params(scope.parameters())
                .query((row, number) -> new Labels.Step(row.getString(1), row.getString(2)))
                .list();
        return new Labels(steps, (model, activity) -> names.of(model, activity).words());
    }

    Part next(Scope scope, boolean open, Labels labels, Place after) {
        List<ExportedCase> bare = jdbc.sql(
                        """
                        select k.*, c.account_id, c.contact_id from app.insight_case k left join app.casework_case c on c.ref = k.ref
                        where %s and (k.started_at, k.id) > (:after, :afterId) order by k.started_at, k.id limit :size"""
                                .formatted(whole(scope, open)))
                .params(scope.parameters())
                .param("after", Timestamp.from(after.startedAt()))
                .param("afterId", after.id())
                .param("size", AT_ONCE)
                .query((row, number) -> bare(row))
                .list();
        if (bare.isEmpty()) {
            return new Part(List.of(), null);
        }
        Map<String, List<ExportedStep>> steps =
                steps(bare.stream().map(ExportedCase::id).toList(), labels);
        List<ExportedCase> cases = bare.stream()
                .map(one -> with(one, steps.getOrDefault(one.id(), List.of())))
                .toList();
        ExportedCase last = cases.get(cases.size() - 1);
        return new Part(cases, cases.size() < AT_ONCE ? null : new Place(last.startedAt(), last.id()));
    }

    private Map<String, List<ExportedStep>> steps(List<String> runs, Labels labels) {
        Map<String, List<ExportedStep>> steps = new HashMap<>();
        jdbc.sql(StepsOfCases.SQL).param("runs", runs.toArray(String[]::new)).query(row -> {
            steps.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                    .add(step(row, labels));
        });
        return steps;
    }

    /** Whole cases: filtered by when they ended, never cut. */
    private static String whole(Scope scope, boolean open) {
        return scope.cases() + " and (k.ended_at >= :from and k.ended_at < :to"
                + (open ? " or k.ended_at is null and k.started_at < :to" : "") + ")";
    }

    private static ExportedCase bare(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new ExportedCase(
                row.getString("id"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("team"),
                row.getString("segment"),
                row.getBigDecimal("value"),
                row.getString("currency") == null
                        ? null
                        : row.getString("currency").strip(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("outcome"),
                row.getBoolean("cancelled"),
                account != null ? account : row.getObject("contact_id", UUID.class),
                List.of());
    }

    private static ExportedCase with(ExportedCase one, List<ExportedStep> steps) {
        return new ExportedCase(
                one.id(),
                one.name(),
                one.version(),
                one.team(),
                one.segment(),
                one.value(),
                one.currency(),
                one.startedAt(),
                one.endedAt(),
                one.outcome(),
                one.cancelled(),
                one.customer(),
                steps);
    }

    private static ExportedStep step(ResultSet row, Labels labels) throws SQLException {
        String model = row.getString("model_key");
        String activity = row.getString("activity_id");
        Array taken = row.getArray("taken");
        return new ExportedStep(
                row.getString("id"),
                model,
                activity,
                labels.of(model, activity),
                row.getString("type"),
                row.getString("phase"),
                row.getString("team"),
                row.getBoolean("sibling"),
                instant(row, "entered_at"),
                instant(row, "started_at"),
                Arrays.stream((Timestamp[]) taken.getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                instant(row, "ended_at"),
                row.getBoolean("cancelled"),
                row.getString("outcome"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
