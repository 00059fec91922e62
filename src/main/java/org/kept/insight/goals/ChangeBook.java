package org.kept.insight.goals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kept.insight.ChangeLedger;
import org.kept.insight.InsightSettings;
import org.kept.insight.measure.Cohorts;
import org.kept.insight.measure.Cohorts.Cohort;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of changes: what was deployed, what for, and what came of it. */
@Service
@Transactional(readOnly = true)
public class ChangeBook implements ChangeLedger {

    private static final Duration WINDOW = Duration.ofDays(30);

    /** The engine's times have no zone and are UTC. */
    private static final String DEPLOYED =
            """
            select d.*, e.deploy_time_ as at from (
                select 'PROCESS' as kind, key_ as key, version_ as version, name_ as name, deployment_id_ from public.act_re_procdef
                union all select 'DECISION', key_, version_, name_, deployment_id_ from public.act_re_decision_def
                union all select 'FORM', key_, version_, key_, deployment_id_ from public.act_re_camformdef) d
            join public.act_re_deployment e on e.id_ = d.deployment_id_ where %s""";

    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final ExpectationCheck check;
    private final InsightSettings settings;
    private final Clock clock;

    ChangeBook(JdbcClient jdbc, Cohorts cohorts, ExpectationCheck check, InsightSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    /** The latest deployed versions, of one kind or of all (null), with what came of each. */
    public List<Change> latest(Kind kind, int most) {
        List<Deployed> deployed = jdbc.sql(DEPLOYED.formatted(kind == null ? "true" : "d.kind = :kind")
                        + " order by e.deploy_time_ desc, d.kind, d.key, d.version desc limit :most")
                .param("kind", kind == null ? "" : kind.name())
                .param("most", most)
                .query((row, number) -> new Deployed(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getInt("version"),
                        row.getString("name") == null ? row.getString("key") : row.getString("name"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        Map<String, Expectation> said = new HashMap<>();
        deployed.forEach(one -> of(one.kind(), one.key(), one.version()).ifPresent(it -> said.put(id(one), it)));
        return deployed.stream().map(one -> change(one, said.get(id(one)))).toList();
    }

    private static String id(Deployed one) {
        return one.kind() + ":" + one.key() + ":" + one.version();
    }

    private Change change(Deployed deployed, Expectation said) {
        boolean process = deployed.kind() == Kind.PROCESS;
        if (deployed.version() == 1 || (said == null && !process)) {
            return new Change(deployed, said, null);
        }
        String measure = said == null ? Cohorts.CYCLE_TIME : said.measure();
        String key = said == null ? deployed.key() : said.processKey();
        Instant now = clock.instant();
        Instant until =
                deployed.at().plus(WINDOW).isAfter(now) ? now : deployed.at().plus(WINDOW);
        if (!until.isAfter(deployed.at())) {
            return new Change(deployed, said, null);
        }
        Integer version = process && key.equals(deployed.key()) ? deployed.version() : null;
        Cohort before = new Cohort(scope(key, deployed.at().minus(WINDOW), deployed.at(), null), measure);
        Cohort after = new Cohort(scope(key, deployed.at(), until, version), measure);
        return new Change(deployed, said, new Change.Effect(measure, before, after, cohorts.compare(before, after)));
    }

    private Scope scope(String process, Instant from, Instant to, Integer version) {
        return new Scope(process, from, to, version, null, null, false, settings.zone());
    }

    /** What may be named as what a version of this process is to move. */
    public List<String> measures(String processKey) {
        return check.measures(processKey);
    }

    @Override
    @Transactional
    public void expect(Expectation expectation, String who) {
        check.require(expectation);
        jdbc.sql(
                        """
                        insert into app.insight_change (kind, key, version, reason, process_key, measure, direction, expectation, written_at,
                            written_by)
                        values (:kind, :key, :version, :reason, :process, :measure, :direction, :expectation, :now, :who)
                        on conflict (kind, key, version) do update set reason = excluded.reason, process_key = excluded.process_key,
                            measure = excluded.measure, direction = excluded.direction, expectation = excluded.expectation,
                            written_at = excluded.written_at, written_by = excluded.written_by""")
                .param("kind", expectation.kind().name().toLowerCase(Locale.ROOT))
                .param("key", expectation.key())
                .param("version", expectation.version())
                .param("reason", expectation.reason().strip())
                .param("process", expectation.processKey())
                .param("measure", expectation.measure())
                .param("direction", expectation.upwards() ? "up" : "down")
                .param(
                        "expectation",
                        expectation.expectation() == null
                                ? ""
                                : expectation.expectation().strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who)
                .update();
    }

    @Override
    public Optional<Expectation> of(Kind kind, String key, int version) {
        return jdbc.sql("select * from app.insight_change where kind = :kind and key = :key and version = :version")
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("key", key)
                .param("version", version)
                .query((row, number) -> new Expectation(
                        kind,
                        key,
                        version,
                        row.getString("reason"),
                        row.getString("process_key"),
                        row.getString("measure"),
                        row.getString("direction").equals("up"),
                        row.getString("expectation")))
                .optional();
    }
}
