package org.kept.complaint.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.complaint.ComplaintView.Action;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done so that a complaint is put right, or does not come again. */
@Component
@Transactional
public class Actions {

    private static final String COLUMNS = "id, kind, what, team, due_on, done_at, evidence";

    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one: {@code remedial} puts this right, {@code corrective} keeps it from coming again. */
    public void add(CaseRef ref, String kind, String what, String team, LocalDate dueOn, Instant now) {
        jdbc.sql(
                        "insert into app.complaint_action (id, ref, kind, what, team, due_on, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), ref.value(), kind, what, team, dueOn, Timestamp.from(now))
                .update();
    }

    /** Takes back what was planned and not begun, because it is decided anew. */
    public void forgetOpen(CaseRef ref, String kind) {
        jdbc.sql("delete from app.complaint_action where ref = ? and kind = ? and done_at is null")
                .params(ref.value(), kind)
                .update();
    }

    /** It is done, and this shows it. */
    public void done(UUID id, String person, String evidence, Instant now) {
        jdbc.sql(
                        "update app.complaint_action set done_at = ?, done_by = ?, evidence = ? where id = ? and done_at is null")
                .params(Timestamp.from(now), person, evidence, id)
                .update();
    }

    /** The actions of a complaint, the soonest due first. */
    @Transactional(readOnly = true)
    public List<Action> of(CaseRef ref) {
        return jdbc.sql("select " + COLUMNS + " from app.complaint_action where ref = ? order by due_on, created_at")
                .param(ref.value())
                .query(Action.class)
                .list();
    }

    /** The next of its kind that is not done yet. */
    @Transactional(readOnly = true)
    public Optional<Action> open(CaseRef ref, String kind) {
        return of(ref).stream()
                .filter(action -> action.kind().equals(kind) && action.doneAt() == null)
                .findFirst();
    }

    /** One action. */
    @Transactional(readOnly = true)
    public Action get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from app.complaint_action where id = ?")
                .param(id)
                .query(Action.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("action"));
    }
}
