package org.kept.casework.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chains and proves them: each row by its hash, each link by the row before it, each end by the last night's seal. */
@Service
@Transactional(readOnly = true)
public class CaseAudit {

    private final JdbcClient jdbc;

    CaseAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the chain of a case is whole, and where it breaks if it is not. */
    public Verdict verify(CaseRef ref) {
        List<Row> rows = rows(ref);
        String head = rows.isEmpty() ? null : rows.get(rows.size() - 1).hash();
        return new Verdict(rows.size(), head, breaks(ref.value()));
    }

    /** The rows of a chain from its beginning. */
    public List<Row> rows(CaseRef ref) {
        return rows(ref.value());
    }

    List<Row> rows(String chain) {
        return jdbc.sql("select a.*, " + AuditSql.TIME
                        + " as time from app.casework_audit a where ref = ? order by seq")
                .param(chain)
                .query(CaseAudit::row)
                .list();
    }

    /** How often somebody took the evidence of the case away. */
    public long taken(CaseRef ref) {
        return jdbc.sql("select count(*) from app.casework_audit where ref = ?")
                .param(ref.value() + AuditBook.TAKEN)
                .query(Long.class)
                .single();
    }

    /** Every break of every chain, at most a thousand. */
    List<Break> breaks() {
        return breaks(null);
    }

    List<Break> breaks(String ref) {
        return jdbc.sql(AuditSql.BREAKS)
                .param("ref", ref, java.sql.Types.VARCHAR)
                .query((row, number) -> new Break(row.getString("ref"), row.getInt("seq"), row.getString("why")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("seq"),
                row.getString("time"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail_hash"),
                row.getString("prev_hash"),
                row.getString("hash"));
    }

    /**
     * What the proof of one chain came to.
     *
     * @param head the hash of its last row; null where there is none
     */
    public record Verdict(int rows, String head, List<Break> breaks) {

        /** Whether nothing was changed, taken out or put in. */
        public boolean whole() {
            return breaks.isEmpty();
        }
    }

    /**
     * Where a chain breaks.
     *
     * @param why {@code gap}, {@code link}, {@code content}, {@code end} (rows taken off its end), {@code story} (an entry of
     *     the story was changed or removed) or {@code story-added}
     */
    public record Break(String ref, int seq, String why) {}

    /**
     * One row, its time as it goes into the hash.
     *
     * @param at in UTC, to the microsecond
     */
    public record Row(
            int seq,
            String at,
            String actor,
            String action,
            String subject,
            String detailHash,
            String prevHash,
            String hash) {}
}
