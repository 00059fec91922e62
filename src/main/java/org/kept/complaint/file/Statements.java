package org.kept.complaint.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kept.complaint.ComplaintView.Statement;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What our departments say to a complaint. */
@Component
@Transactional
public class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a statement; what the same department says later takes its place. */
    public void keep(CaseRef ref, Statement statement, Instant now) {
        jdbc.sql(
                        """
                        insert into app.complaint_statement (ref, department, text, person, at) values (?, ?, ?, ?, ?)
                        on conflict (ref, department) do update set text = excluded.text, person = excluded.person, at = excluded.at""")
                .params(ref.value(), statement.department(), statement.text(), statement.person(), Timestamp.from(now))
                .update();
    }

    /** The statements in the order they came. */
    @Transactional(readOnly = true)
    public List<Statement> of(CaseRef ref) {
        return jdbc.sql("select department, text, person, at from app.complaint_statement where ref = ? order by at")
                .param(ref.value())
                .query(Statement.class)
                .list();
    }

    /** Forgets the words. */
    public void erase(CaseRef ref) {
        jdbc.sql("update app.complaint_statement set text = 'Erased' where ref = ?")
                .param(ref.value())
                .update();
    }
}
