package org.kept.insight.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.workflow.Tasks;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one thing to many cases, each in a transaction of its own: what cannot be done to one keeps none of the others from it, and
 * nothing is done to a case by halves. For managers, which the caller has checked.
 */
@Component
class CaseActs {

    private final CaseAccess access;
    private final Cases cases;
    private final Tasks tasks;
    private final OpenTasks open;
    private final ActStory story;
    private final TransactionTemplate transaction;

    CaseActs(
            CaseAccess access,
            Cases cases,
            Tasks tasks,
            OpenTasks open,
            ActStory story,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.cases = cases;
        this.tasks = tasks;
        this.open = open;
        this.story = story;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was done.
     *
     * @param done the references of the cases it was done to
     * @param refused why not (a message key after {@code insight.act.refused.}), and to which it was not done
     * @param before how each was, as {@link #takeBack} reads it; empty where that cannot be taken back
     */
    record Result(List<String> done, Map<String, List<String>> refused, List<String> before) {

        Result() {
            this(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    /** Why this case is left as it is: a message key's last part. */
    private static final class Refused extends RuntimeException {

        Refused(String why) {
            super(why);
        }
    }

    Result perform(Act act, List<String> refs) {
        Result result = new Result();
        for (String ref : refs) {
            inOneGo(ref, result, () -> {
                CaseSummary its = access.visible(ref);
                if (!its.open()) {
                    throw new Refused("closed");
                }
                return perform(act, its);
            });
        }
        return result;
    }

    /** Gives cases back to whom they were with, or takes them up again; what has changed since stays as it is. */
    Result takeBack(List<String> before) {
        Result result = new Result();
        for (String one : before) {
            Before was = Before.parse(one);
            inOneGo(was.ref(), result, () -> {
                CaseSummary its = access.visible(was.ref());
                if (!its.open()) {
                    throw new Refused("closed");
                }
                takeBack(was, its);
                return null;
            });
        }
        return result;
    }

    private void inOneGo(String ref, Result result, Supplier<Before> work) {
        try {
            Before before = transaction.execute(status -> work.get());
            result.done().add(ref);
            if (before != null) {
                result.before().add(before.toString());
            }
        } catch (Refused refused) {
            refuse(result, ref, refused.getMessage());
        } catch (ConflictException | ConcurrencyFailureException lost) {
            refuse(result, ref, "race");
        } catch (NotFoundException gone) {
            refuse(result, ref, "gone");
        }
    }

    private static void refuse(Result result, String ref, String why) {
        result.refused().computeIfAbsent(why, any -> new ArrayList<>()).add(ref);
    }

    /** Returns how it was, where that can be taken back. */
    private Before perform(Act act, CaseSummary its) {
        List<OpenTasks.Open> standing = open.of(its.ref());
        if (!(act instanceof Act.Assign || act instanceof Act.Park) && standing.isEmpty()) {
            throw new Refused("task");
        }
        Before before = null;
        if (act instanceof Act.Assign assign) {
            before = Before.of(its, standing, assign.person().username());
            give(its, standing, assign.person().username());
        } else if (act instanceof Act.Prioritise prioritise) {
            standing.forEach(
                    task -> tasks.prioritise(task.id(), prioritise.priority().number()));
        } else if (act instanceof Act.Due due) {
            standing.forEach(task -> tasks.dueAt(task.id(), due.at()));
        } else if (act instanceof Act.Park park) {
            before = Before.parked(its);
            cases.park(its.ref(), park.until(), park.reason());
        }
        story.tell(its.ref(), act);
        return before;
    }

    /** A task that this person must not decide keeps the whole case from them. */
    private void give(CaseSummary its, List<OpenTasks.Open> standing, String username) {
        if (standing.stream().anyMatch(task -> tasks.excluded(task.id()).contains(username))) {
            throw new Refused("eyes");
        }
        standing.stream()
                .filter(task -> !username.equals(task.assignee()))
                .forEach(task -> tasks.assign(task.id(), username));
        cases.assign(its.ref(), username, its.team());
    }

    private void takeBack(Before was, CaseSummary its) {
        CaseRef ref = its.ref();
        if (was.parking()) {
            if (its.parkedUntil() != null) {
                cases.unpark(ref);
            }
        } else {
            for (OpenTasks.Open task : open.of(ref)) {
                // Only what still is as it was made: somebody may have gone on with it.
                if (was.tasks().containsKey(task.id()) && was.given().equals(task.assignee())) {
                    String holder = was.tasks().get(task.id());
                    if (holder.isEmpty()) {
                        tasks.release(task.id());
                    } else if (!holder.equals(task.assignee())) {
                        tasks.assign(task.id(), holder);
                    }
                }
            }
            if (was.given().equals(its.owner())) {
                cases.assign(ref, was.owner().isEmpty() ? null : was.owner(), its.team());
            }
        }
        story.takenBack(ref);
    }
}
