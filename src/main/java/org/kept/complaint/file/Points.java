package org.kept.complaint.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kept.complaint.ComplaintView.Point;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is complained of, point by point, so that each gets an answer. */
@Component
@Transactional
public class Points {

    /** As many as a person can decide in one form; more are written into the last. */
    public static final int MOST = 6;

    private final JdbcClient jdbc;

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The points as triage sees them. */
    public void replace(CaseRef ref, String issue, List<String> texts, Instant now) {
        jdbc.sql("delete from app.complaint_point where ref = ?")
                .param(ref.value())
                .update();
        texts.forEach(text -> add(ref, issue, text, now));
    }

    /** One more point; when there are as many as can be decided, the last one grows. */
    public void add(CaseRef ref, String issue, String text, Instant now) {
        jdbc.sql(
                        """
                        insert into app.complaint_point (ref, number, issue, text, created_at)
                        select :ref, least(count(*) + 1, :most), :issue, :text, :now from app.complaint_point where ref = :ref
                        on conflict (ref, number) do update set text = complaint_point.text || E'\\n' || excluded.text""")
                .param("ref", ref.value())
                .param("most", MOST)
                .param("issue", issue)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was decided about a point, and why. */
    public void decide(CaseRef ref, int number, String finding, String reason) {
        jdbc.sql(
                        "update app.complaint_point set finding = :finding, reason = :reason where ref = :ref and number = :number")
                .params(Map.of("ref", ref.value(), "number", number, "finding", finding, "reason", reason))
                .update();
    }

    /** The points in their order. */
    @Transactional(readOnly = true)
    public List<Point> of(CaseRef ref) {
        return jdbc.sql("select number, text, finding, reason from app.complaint_point where ref = ? order by number")
                .param(ref.value())
                .query(Point.class)
                .list();
    }

    /** Forgets the words. */
    public void erase(CaseRef ref) {
        jdbc.sql("update app.complaint_point set text = 'Erased', reason = null where ref = ?")
                .param(ref.value())
                .update();
    }
}
