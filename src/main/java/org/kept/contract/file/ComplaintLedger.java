package org.kept.contract.file;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints as far as renewals must know of them; the gravest open one speaks for all of a customer. */
@Component
public class ComplaintLedger {

    private static final long NEVER = 9_999;

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is told of a complaint. */
    public record News(
            UUID accountId, String complaintRef, String severity, String state, String finding, String outcome) {}

    /**
     * How a customer's complaints stand, as tables read it.
     *
     * @param open whether one is not closed yet
     * @param severity the gravest severity of those, {@code P1} to {@code P4}, or {@code none}
     * @param finding {@code upheld}, {@code partly}, {@code not} or {@code none}: the gravest of those
     * @param daysSinceUpheld since one was closed as upheld or partly upheld; 9999 for never
     */
    public record Standing(boolean open, String severity, String finding, long daysSinceUpheld) {}

    /** Writes the news down; what they do not say stays as it was. */
    public void learn(News news, BigDecimal redress) {
        Instant now = clock.instant();
        boolean over = "closed".equals(news.state()) || "withdrawn".equals(news.state());
        jdbc.sql(
                        """
                        insert into app.contract_trouble as t (account_id, complaint_ref, severity, state, finding, outcome,
                            redress, opened_at, closed_at, created_at, created_by, updated_at, updated_by)
                        values (:account, :ref, coalesce(:severity, 'P3'), coalesce(:state, 'open'), coalesce(:finding, 'none'),
                            :outcome, :redress, :now, :closed, :now, :by, :now, :by)
                        on conflict (account_id, complaint_ref) do update set
                            severity = coalesce(:severity, t.severity), state = coalesce(:state, t.state),
                            finding = coalesce(:finding, t.finding), outcome = coalesce(:outcome, t.outcome),
                            redress = coalesce(:redress, t.redress),
                            closed_at = case when :over then coalesce(t.closed_at, :now)
                                when cast(:state as text) is null then t.closed_at end,
                            updated_at = :now, updated_by = :by, row_version = t.row_version + 1""")
                .param("account", news.accountId())
                .param("ref", news.complaintRef())
                .param("severity", news.severity(), java.sql.Types.VARCHAR)
                .param("state", news.state(), java.sql.Types.VARCHAR)
                .param("finding", news.finding(), java.sql.Types.VARCHAR)
                .param("outcome", news.outcome(), java.sql.Types.VARCHAR)
                .param("redress", redress, java.sql.Types.NUMERIC)
                .param("over", over)
                .param("now", Timestamp.from(now))
                .param("closed", over ? Timestamp.from(now) : null, java.sql.Types.TIMESTAMP)
                .param("by", Recorded.actor())
                .update();
    }

    /** How the complaints of an account stand now. */
    public Standing of(UUID accountId) {
        return jdbc.sql(
                        """
                        select count(*) filter (where running) > 0 as open,
                            coalesce(min(severity) filter (where running), 'none') as severity,
                            coalesce(case min(case finding when 'upheld' then 1 when 'partly' then 2 when 'not' then 3 end)
                                filter (where running) when 1 then 'upheld' when 2 then 'partly' when 3 then 'not' end, 'none')
                                as finding,
                            coalesce(min(extract(day from cast(:now as timestamptz) - closed_at))
                                filter (where state = 'closed' and finding in ('upheld', 'partly')), :never)::bigint
                                as days_since_upheld
                        from (select *, state in ('open', 'decided') as running from app.contract_trouble
                            where account_id = :account) t""")
                .param("account", accountId, java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("never", NEVER)
                .query(Standing.class)
                .single();
    }
}
