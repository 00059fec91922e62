package org.kept.promise.process;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.kept.promise.PromiseMoved;

/**
 * Moves what asked the ledger for this promise to where it is due now: armed timers, which sleep while the clock stands
 * still, and the due dates of open tasks. What this very command has just made is not in the database yet, so the engine's
 * cache is asked, too.
 */
record FollowPromise(PromiseMoved moved, Collection<String> timers, Collection<String> tasks) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        timers.forEach(id -> context.getJobManager().findJobById(id)); // into the cache
        followTimers(context);
        tasks.forEach(id -> context.getTaskManager().findTaskById(id));
        cached(TaskEntity.class, context).forEach(task -> follow((TaskEntity) task, context));
        return null;
    }

    /** Moves those timers only that the engine has in hand. */
    void followTimers(CommandContext context) {
        // The cache keeps every kind of job under this one.
        for (DbEntity job : cached(AcquirableJobEntity.class, context)) {
            if (job instanceof TimerEntity timer) {
                follow(timer, context);
            }
        }
    }

    private static List<DbEntity> cached(Class<? extends DbEntity> type, CommandContext context) {
        return List.copyOf(context.getDbEntityManager().getCachedEntitiesByType(type));
    }

    private void follow(TimerEntity timer, CommandContext context) {
        ExecutionEntity execution = timer.getExecution();
        if (execution == null || context.getDbEntityManager().isDeleted(timer) || isAnothers(execution)) {
            return;
        }
        question(timer, execution)
                .filter(asked -> asked.means(moved.policy(), execution, expressions(context)))
                .ifPresent(asked -> {
                    timer.setDuedate(when(asked));
                    boolean asleep = moved.paused() || execution.isSuspended();
                    timer.setSuspensionState(
                            (asleep ? SuspensionState.SUSPENDED : SuspensionState.ACTIVE).getStateCode());
                });
    }

    private static Optional<AskedClock> question(TimerEntity timer, ExecutionEntity execution) {
        ActivityImpl activity = execution.getProcessDefinition().findActivity(timer.getActivityId());
        TimerDeclarationImpl declared = activity == null
                ? null
                : TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope())
                        .get(timer.getActivityId());
        return declared == null ? Optional.empty() : AskedClock.in(declared.getJobConfiguration());
    }

    private void follow(TaskEntity task, CommandContext context) {
        if (task.getExecution() == null
                || context.getDbEntityManager().isDeleted(task)
                || isAnothers(task.getExecution())) {
            return;
        }
        Expression due = task.getTaskDefinition().getDueDateExpression();
        AskedClock.in(due == null ? null : due.getExpressionText())
                .filter(asked -> asked.means(moved.policy(), task.getExecution(), expressions(context)))
                .ifPresent(asked -> {
                    task.setDueDate(when(asked));
                    task.triggerUpdateEvent();
                });
    }

    private boolean isAnothers(ExecutionEntity execution) {
        return !moved.ref().value().equals(execution.getProcessBusinessKey());
    }

    private Date when(AskedClock asked) {
        return Date.from(asked.warning() ? moved.warnAt() : moved.dueAt());
    }

    private static ExpressionManager expressions(CommandContext context) {
        return context.getProcessEngineConfiguration().getExpressionManager();
    }
}
