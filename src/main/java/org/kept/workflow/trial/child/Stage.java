package org.kept.workflow.trial.child;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.kept.workflow.trial.child.world.Trace;
import org.kept.workflow.trial.child.world.World;

/** The running case of a scenario: its jobs are run by hand, in their order, and its clock jumps from one to the next. */
final class Stage {

    private static final int MAX_JOBS = 5000;

    private final ProcessEngine engine;
    private final World world;
    private final Names names;
    private final Map<String, String> incidents = new HashMap<>();
    private final Set<String> failedJobs = new TreeSet<>();
    private int jobs;

    Stage(ProcessEngine engine, World world, Names names) {
        this.engine = engine;
        this.world = world;
        this.names = names;
    }

    /** Does something to the engine; what it did not get through with did not happen. */
    <T> T act(Supplier<T> deed) {
        Trace.Mark mark = world.trace().mark();
        try {
            return deed.get();
        } catch (RuntimeException e) {
            world.trace().back(mark);
            throw e;
        }
    }

    /** Runs what is due until nothing is. */
    void settle(int line) {
        for (Job job = next(Trace.now()); job != null; job = next(Trace.now())) {
            run(job, line);
        }
    }

    /** Lets time go by, and what becomes due happen at its own time. */
    void until(Instant then, int line) {
        settle(line);
        for (Job job = next(then); job != null; job = next(then)) {
            if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(Trace.now())) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            run(job, line);
            settle(line);
        }
        ClockUtil.setCurrentTime(Date.from(then));
    }

    private Job next(Instant until) {
        return engine
                .getManagementService()
                .createJobQuery()
                .active()
                .orderByJobDuedate()
                .asc()
                .unlimitedList()
                .stream()
                .filter(job -> !failedJobs.contains(job.getId()))
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .min((one, other) -> due(one).compareTo(due(other)))
                .orElse(null);
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    private void run(Job job, int line) {
        if (++jobs > MAX_JOBS) {
            throw new Failed(
                    line,
                    "After " + MAX_JOBS + " jobs the case still does not come to rest; it was last seen at "
                            + names.quoted(world.trace().last()));
        }
        String activity = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        try {
            act(() -> {
                engine.getManagementService().executeJob(job.getId());
                return null;
            });
        } catch (RuntimeException e) {
            failedJobs.add(job.getId());
            incidents.put(activity, Words.of(e));
        }
    }

    /** What went wrong in jobs, by step. */
    Map<String, String> incidents() {
        return incidents;
    }

    /** The running instances of the case, called ones too. */
    List<ProcessInstance> running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(world.given().ref())
                .unlimitedList();
    }

    /** The steps at which the case stands. */
    Set<String> at() {
        Set<String> steps = new TreeSet<>();
        running().forEach(instance -> collect(engine.getRuntimeService().getActivityInstance(instance.getId()), steps));
        return steps;
    }

    private static void collect(ActivityInstance instance, Set<String> steps) {
        if (instance == null) {
            return;
        }
        for (TransitionInstance transition : instance.getChildTransitionInstances()) {
            steps.add(transition.getActivityId());
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            steps.add(child.getActivityId().replace("#multiInstanceBody", ""));
            collect(child, steps);
        }
    }

    /** Where the case is, for the end of a sentence: “the case was at …”. */
    String whereabouts() {
        Set<String> at = at();
        Set<String> waiting = at.stream()
                .filter(step -> !step.startsWith("SubProcess_"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!at.isEmpty()) {
            return "the case was at "
                    + Words.list((waiting.isEmpty() ? at : waiting)
                            .stream().map(names::quoted).toList());
        }
        return ended().isEmpty()
                ? "the case had not begun"
                : "the case had ended at "
                        + Words.list(ended().stream().map(names::quoted).toList());
    }

    /** Where a case that is over ended: the ends of its own process that it came by last. */
    List<String> ended() {
        if (!running().isEmpty()) {
            return List.of();
        }
        List<String> ends = world.trace().path().stream()
                .filter(walked -> walked.kind().equals("step") && names.isEnd(walked.id()))
                .map(walked -> walked.id())
                .toList();
        return ends.isEmpty() ? List.of() : List.of(ends.get(ends.size() - 1));
    }

    /** Takes away what the scenario left, so that the next begins in an empty house. */
    void clear() {
        running().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "over", true, true, true, false));
        engine.getHistoryService().createHistoricProcessInstanceQuery().unlimitedList().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(
                        instance -> engine.getHistoryService().deleteHistoricProcessInstanceIfExists(instance.getId()));
    }
}
