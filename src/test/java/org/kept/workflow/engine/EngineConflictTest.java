package org.kept.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineConflictTest {

    private final EngineConflict conflict = new EngineConflict();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void aDeadlockOrALockTimeoutUnderTheEngineIsALostRace(String state) {
        assertThat(conflict.isConflict(failure(state))).isTrue();
        assertThat(conflict.isConflict(new IllegalStateException(failure(state))))
                .isTrue();
    }

    @Test
    void theEnginesOwnWordForItIsALostRace() {
        assertThat(conflict.isConflict(new OptimisticLockingException("changed")))
                .isTrue();
    }

    @Test
    void otherFailuresAreNot() {
        assertThat(conflict.isConflict(failure("23505"))).isFalse();
        assertThat(conflict.isConflict(failure(null))).isFalse();
        assertThat(conflict.isConflict(new ProcessEngineException("broken"))).isFalse();
        assertThat(conflict.isConflict(new SQLException("not the engine's", "40001")))
                .isFalse();
    }

    private static ProcessEngineException failure(String state) {
        return new ProcessEngineException("flush", new RuntimeException(new SQLException("database", state)));
    }
}
