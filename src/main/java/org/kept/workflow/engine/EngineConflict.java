package org.kept.workflow.engine;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.kept.shared.ForeignConflict;
import org.springframework.stereotype.Component;

/** Knows a lost race in the engine: its own word for it, or a deadlock or lock timeout that met its writing to the database. */
@Component
class EngineConflict implements ForeignConflict {

    /** The class of SQL states for transactions that were rolled back, such as for a deadlock. */
    private static final String ROLLED_BACK = "40";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    public boolean isConflict(Throwable problem) {
        return causes(problem).anyMatch(ProcessEngineException.class::isInstance)
                && causes(problem).anyMatch(EngineConflict::isLostRace);
    }

    private static boolean isLostRace(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return sql.getSQLState().startsWith(ROLLED_BACK) || LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
        }
        return cause instanceof OptimisticLockingException;
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }
}
