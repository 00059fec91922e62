package org.kept.inbox.domain;

import java.util.Map;
import java.util.Optional;
import org.kept.casework.CaseViewer;
import org.kept.casework.EndedTasks;
import org.kept.casework.EndedTasks.EndedTask;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.workflow.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Working on tasks as the person who is signed in. Two people on one task take turns on a lock, so the second is told in
 * words who was first and nothing of theirs is half done.
 */
@Service
@Transactional
public class TaskDesk {

    private final Inbox inbox;
    private final Tasks tasks;
    private final EndedTasks ended;
    private final People people;
    private final JdbcClient jdbc;
    private final MessageSource words;

    TaskDesk(Inbox inbox, Tasks tasks, EndedTasks ended, People people, JdbcClient jdbc, MessageSource words) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.ended = ended;
        this.people = people;
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * The open task.
     *
     * @throws ConflictException if it is over, with who was first
     * @throws NotFoundException if there never was one, or it is not this person's to know
     */
    @Transactional(readOnly = true)
    public InboxTask open(String taskId) {
        return inbox.find(taskId).orElseThrow(() -> ended.find(taskId)
                .<RuntimeException>map(this::tooLate)
                .orElseGet(() -> new NotFoundException("task")));
    }

    /** The task, if it is open and this person may see it. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> find(String taskId) {
        return inbox.find(taskId);
    }

    /** Takes the task; taking one's own again changes nothing. */
    public InboxTask claim(String taskId) {
        InboxTask task = inTurn(taskId);
        if (task.assignee() == null) {
            refuseIfExcluded(taskId);
            tasks.claim(taskId, people.current().username());
        }
        return task;
    }

    /** Gives the task back to its teams; a manager may do so for somebody else. */
    public InboxTask release(String taskId) {
        lock(taskId);
        InboxTask task = open(taskId);
        Person me = people.current();
        if (task.assignee() != null && !task.assignee().equals(me.username()) && !me.is(Role.MANAGER)) {
            throw taken(task);
        }
        if (task.assignee() != null) {
            tasks.release(taskId);
        }
        return task;
    }

    /** Gives the task to somebody; for managers, which the caller has checked. */
    public InboxTask assign(String taskId, String username) {
        lock(taskId);
        InboxTask task = open(taskId);
        if (people.find(username).filter(Person::active).isEmpty()) {
            throw org.kept.shared.InvalidInputException.of("person", say("inbox.assign.unknown"));
        }
        if (tasks.excluded(taskId).contains(username)) {
            throw new ConflictException(say("inbox.conflict.notby.other", nameOf(username)));
        }
        tasks.assign(taskId, username);
        return task;
    }

    /** Completes the task with these answers; a task nobody has taken is taken first, so that the story says who did it. */
    public InboxTask complete(String taskId, Map<String, Object> answers) {
        InboxTask task = inTurn(taskId);
        String me = people.current().username();
        refuseIfExcluded(taskId);
        if (task.assignee() == null) {
            tasks.claim(taskId, me);
        }
        tasks.complete(taskId, me, answers);
        return task;
    }

    private InboxTask inTurn(String taskId) {
        lock(taskId);
        InboxTask task = open(taskId);
        Person me = people.current();
        if (task.assignee() != null && !task.assignee().equals(me.username())) {
            throw taken(task);
        }
        if (task.assignee() == null
                && !me.is(Role.MANAGER)
                && !CaseViewer.of(me).inAny(task.teams())) {
            throw new AccessDeniedException("This task waits for another team");
        }
        return task;
    }

    private void refuseIfExcluded(String taskId) {
        if (tasks.excluded(taskId).contains(people.current().username())) {
            throw new ConflictException(say("inbox.conflict.notby"));
        }
    }

    /** An advisory lock, taken by people only: a timer or a message that comes between is never made to wait for them. */
    private void lock(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:task, 17))::text")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }

    private ConflictException taken(InboxTask task) {
        return new ConflictException(say("inbox.conflict.taken", nameOf(task.assignee())));
    }

    private ConflictException tooLate(EndedTask task) {
        if (task.canceled() || task.person() == null) {
            return new ConflictException(say("inbox.conflict.canceled", task.name()));
        }
        return new ConflictException(say("inbox.conflict.done", nameOf(task.person()), task.name()));
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
