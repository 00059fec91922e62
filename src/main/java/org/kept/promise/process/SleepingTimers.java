package org.kept.promise.process;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.kept.promise.PromiseMoved;
import org.kept.promise.PromiseMoved.Move;
import org.kept.promise.PromiseView;

/** Puts timers to sleep that are armed while their clock stands still: at the end of the engine's command, when they are made. */
record SleepingTimers(PromiseMoved still) implements CommandContextListener {

    /** Books it, if the clock stands still and it is the engine that asks. */
    static void ifStill(PromiseView promise) {
        CommandContext context = Context.getCommandContext();
        if (promise.pausedSince() != null && context != null) {
            context.registerCommandContextListener(new SleepingTimers(new PromiseMoved(
                    promise.ref(),
                    promise.policy(),
                    promise.name(),
                    Move.PAUSED,
                    promise.pauseReason(),
                    promise.warnAt(),
                    promise.dueAt(),
                    true)));
        }
    }

    @Override
    public void onCommandContextClose(CommandContext context) {
        new FollowPromise(still, List.of(), List.of()).followTimers(context);
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable failure) {
        // Nothing was made that could sleep.
    }
}
