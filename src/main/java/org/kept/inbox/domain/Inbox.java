package org.kept.inbox.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.casework.CaseViewer;
import org.kept.shared.CaseRef;
import org.kept.shared.PageKey;
import org.kept.shared.SearchText;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the inbox of the person who is signed in. Tasks of parked cases come back by themselves when their time has come. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final String AWAKE = "(k.parked_until is null or k.parked_until <= :now) and ";
    private static final String WORKABLE =
            "(k.assignee = :me or k.assignee is null and k.groups && cast(:teams as text[]) and not (:me = any(k.not_by)))";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Inbox(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** One page of a queue, with the exact number of all its tasks. */
    public Slice<InboxTask> page(InboxQuery query) {
        Map<String, Object> parameters = parameters();
        String where = " where " + AWAKE + query.queue().condition();
        String pattern = SearchText.contains("q", query.q());
        if (pattern != null) {
            parameters.put("q", pattern);
            where += " and (k.title ilike :q or k.customer_name ilike :q or k.ref ilike :q or k.name ilike :q)";
        }
        long count = jdbc.sql("select count(*) from app.inbox_task k" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<InboxTask> found = read(query, where, parameters);
        if (found.size() <= query.limit()) {
            return new Slice<>(found, null, count);
        }
        InboxTask last = found.get(query.limit() - 1);
        return new Slice<>(
                found.subList(0, query.limit()), PageKey.of(query.sort().key(), last.sortKey(), last.id()), count);
    }

    /** How many tasks each queue has. */
    public Map<InboxQueue, Long> counts() {
        Map<InboxQueue, Long> counts = new EnumMap<>(InboxQueue.class);
        for (InboxQueue queue : InboxQueue.values()) {
            counts.put(
                    queue,
                    jdbc.sql("select count(*) from app.inbox_task k where " + AWAKE + queue.condition())
                            .params(parameters())
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    /** The task, if it is open and this person may see it. */
    public Optional<InboxTask> find(String taskId) {
        return jdbc.sql("select k.*, '' as sort_key from app.inbox_task k where k.id = :task and "
                        + InboxRows.SEES_TASK)
                .params(parameters())
                .param("task", taskId)
                .query(InboxRows::task)
                .optional();
    }

    /** The open tasks of a case, of those this person may see. */
    public List<InboxTask> of(CaseRef ref) {
        return jdbc.sql("select k.*, '' as sort_key from app.inbox_task k where k.ref = :ref and " + InboxRows.SEES_TASK
                        + " order by k.due_key, k.id")
                .params(parameters())
                .param("ref", ref.value())
                .query(InboxRows::task)
                .list();
    }

    /** What this person should do next: of this case if one is given and has something, else what is due first. */
    public Optional<InboxTask> next(CaseRef ref) {
        return jdbc.sql(
                        "select k.*, '' as sort_key from app.inbox_task k where " + AWAKE + WORKABLE
                                + " order by (k.ref = :ref) desc nulls last, k.due_key, k.priority desc, k.created_at, k.id limit 1")
                .params(parameters())
                .param("ref", ref == null ? "" : ref.value())
                .query(InboxRows::task)
                .optional();
    }

    private List<InboxTask> read(InboxQuery query, String where, Map<String, Object> parameters) {
        String page = "";
        if (query.after() != null) {
            PageKey key = PageKey.parse(query.after(), 3);
            if (!key.part(0).equals(query.sort().key())) {
                throw PageKey.notOurs();
            }
            parameters.put("key", key.part(1));
            parameters.put("id", key.part(2));
            page = query.sort().after();
        }
        try {
            return jdbc.sql("select k.*, " + query.sort().keyOf() + " from app.inbox_task k" + where + page
                            + query.sort().sortedBy() + " limit :limit")
                    .params(parameters)
                    .param("limit", query.limit() + 1)
                    .query(InboxRows::task)
                    .list();
        } catch (DataIntegrityViolationException e) {
            throw PageKey.notOurs(); // The key did not read as what the list sorts by.
        }
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters =
                new HashMap<>(CaseViewer.of(people.current()).parameters());
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }
}
