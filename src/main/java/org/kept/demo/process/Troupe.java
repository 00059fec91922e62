package org.kept.demo.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayTask;
import org.kept.workflow.Facts;
import org.kept.workflow.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** The staff of one play: each takes what comes first, works on it for a while and says what a person would say. */
class Troupe {

    private static final Logger log = LoggerFactory.getLogger(Troupe.class);
    private static final Duration A_WHILE = Duration.ofMinutes(45);

    private final Play play;
    private final Desks desks;
    private final Tasks tasks;
    private final Facts facts;
    private final TransactionOperations transaction;
    private final List<PlayPart> parts;
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private long completed;

    Troupe(Play play, Desks desks, Tasks tasks, Facts facts, TransactionOperations transaction, List<PlayPart> parts) {
        this.play = play;
        this.desks = desks;
        this.tasks = tasks;
        this.facts = facts;
        this.transaction = transaction;
        this.parts = parts;
    }

    long completed() {
        return completed;
    }

    /** Lets everybody who is free take what comes first for them. */
    void takeUp(List<OpenTask> open) {
        open.forEach(this::note);
        for (OpenTask task : open) {
            Fate fate = fates.get(task.id());
            if (!fate.waits(play.now())) {
                try {
                    takeUp(task, fate);
                } catch (RuntimeException e) {
                    failed("take up", task, fate, e);
                }
            }
        }
    }

    private void note(OpenTask task) {
        fates.computeIfAbsent(task.id(), id -> {
            String step = task.ref() + task.activityId();
            int nth = seen.merge(step, 1, Integer::sum);
            return Fate.of(play.chance("fate", new CaseRef(task.ref()), task.activityId(), nth), task, nth);
        });
    }

    private void takeUp(OpenTask task, Fate fate) {
        boolean urgent = task.urgent() && chance("urgent", task, fate).in(0.8);
        String person = task.assignee();
        if (person == null) {
            person = desks.taker(task.groups(), task.notBy(), play.now(), urgent);
            if (person == null) {
                return;
            }
            tasks.claim(task.id(), person);
            if (fate.takeHandBack()) {
                play.later(A_WHILE, () -> tasks.release(task.id()));
                desks.busy(person, play.now(), Duration.ofMinutes(5));
                return;
            }
        } else if (!desks.free(person, play.now(), urgent)) {
            return;
        }
        person = passedOn(task, fate, person);
        work(task, fate, person);
    }

    /** Now and then somebody else of the team does it. */
    private String passedOn(OpenTask task, Fate fate, String person) {
        if (fate.takePassOn() && !task.groups().isEmpty()) {
            Set<String> excluded = new HashSet<>(task.notBy());
            excluded.add(person);
            String other = desks.taker(task.groups(), excluded, play.now(), false);
            if (other != null) {
                tasks.assign(task.id(), other);
                return other;
            }
        }
        return person;
    }

    private void work(OpenTask task, Fate fate, String person) {
        fate.leave();
        Tasks.Form form = tasks.form(task.id());
        Chance chance = chance("effort", task, fate);
        Duration effort = task.urgent() ? chance.minutes(1, 6) : effort(form.id(), chance);
        desks.busy(person, play.now(), effort);
        play.later(effort, () -> complete(task, form, fate, person));
    }

    private Duration effort(String form, Chance chance) {
        return parts.stream()
                .map(part -> part.effort(form, chance))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> chance.minutes(6, 40));
    }

    private void complete(OpenTask task, Tasks.Form form, Fate fate, String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", List.of()));
        try {
            Optional<Map<String, Object>> said = transaction.execute(status -> answer(task, form, fate, person));
            if (said.isPresent()) {
                tasks.complete(task.id(), person, said.get());
                completed++;
            }
        } catch (org.kept.shared.ConflictException gone) {
            log.debug("{} of {} was over before {} was done", task.activityId(), task.ref(), person);
        } catch (RuntimeException e) {
            failed("complete", task, fate, e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** In a transaction, because facts are read when they are asked for. */
    private Optional<Map<String, Object>> answer(OpenTask task, Tasks.Form form, Fate fate, String person) {
        CaseRef ref = new CaseRef(task.ref());
        PlayTask asked = new PlayTask(
                ref, task.activityId(), form.id(), fate.number(), person, play.now(), form.data(), facts.of(ref));
        return parts.stream()
                .map(part -> part.answers(asked, chance("answer", task, fate)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void failed(String what, OpenTask task, Fate fate, RuntimeException e) {
        fate.leave();
        play.trouble();
        log.warn("Nobody could {} {} of {}", what, task.activityId(), task.ref(), e);
    }

    private Chance chance(String what, OpenTask task, Fate fate) {
        return play.chance(what, new CaseRef(task.ref()), task.activityId(), fate.number());
    }
}
