package org.kept.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class EffectBookIT {

    @Autowired
    Effects effects;

    @Autowired
    PlatformTransactionManager transactions;

    private final String key = "TEST-2026-000001:Task_Pay:" + UUID.randomUUID();

    @Test
    void anEffectIsDoneOnceHoweverOftenTheEngineCalls() {
        assertThat(book(false)).isTrue();
        assertThat(book(false)).isFalse();
    }

    @Test
    void anEffectWhoseStepFailedMayBeDoneAgain() {
        assertThat(book(true)).isTrue();
        assertThat(book(false)).isTrue();
    }

    @Test
    void theKeyIsTheSameWhenTheEngineCallsAgainAfterAFailure() {
        assertThat(Effects.key(call("instance-1"))).isEqualTo(Effects.key(call("instance-2")));
    }

    private Boolean book(boolean fail) {
        return new TransactionTemplate(transactions).execute(status -> {
            boolean first = effects.first(key);
            if (fail) {
                status.setRollbackOnly();
            }
            return first;
        });
    }

    private static DelegateExecution call(String activityInstance) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn("TEST-2026-000001");
        when(execution.getCurrentActivityId()).thenReturn("Task_Pay");
        when(execution.getActivityInstanceId()).thenReturn(activityInstance);
        return execution;
    }
}
