package org.kept.promise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class PromiseTimersIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");
    private static final CaseRef REF = new CaseRef("LEAD-2026-888000001");

    @Autowired
    PromiseTimers timers;

    @Autowired
    Promises promises;

    @Autowired
    MakePromiseDelegate makePromise;

    @Autowired
    KeepPromiseDelegate keepPromise;

    @Autowired
    TestClock clock;

    private final DelegateExecution execution = mock(DelegateExecution.class);

    @BeforeEach
    void aCaseOnMondayTen() {
        clock.setTo(MONDAY_TEN);
        when(execution.getProcessBusinessKey()).thenReturn(REF.value());
        when(execution.getVariable("policy")).thenReturn("sal-decision");
    }

    @Test
    void aTimerWaitsForThePromiseThatWasMadeAndNotForOneMadeNow() {
        promises.make(REF, "first-contact-hot", MONDAY_TEN);
        clock.setTo(MONDAY_TEN.plusSeconds(120));

        assertThat(timers.due(execution, "first-contact-hot")).isEqualTo("2026-09-07T09:05:00Z");
        assertThat(timers.warn(execution, "first-contact-hot")).isEqualTo("2026-09-07T09:04:00Z");
    }

    @Test
    void withoutAPromiseATimerCountsFromNow() {
        assertThat(timers.due(execution, "cadence-window")).isEqualTo("2026-09-21T16:00:00Z");
        when(execution.getProcessBusinessKey()).thenReturn(null);
        assertThat(timers.warn(execution, "first-contact-warm")).isEqualTo("2026-09-07T09:48:00Z");
    }

    @Test
    void aPauseBetweenAttemptsEndsWhenSomebodyIsThere() {
        assertThat(timers.after(execution, "PT4H")).isEqualTo("2026-09-07T13:00:00Z");
        assertThat(timers.after(execution, "PT14H")).isEqualTo("2026-09-08T07:00:00Z");
    }

    @Test
    void whatCannotBeATimerIsRefusedInWords() {
        assertThatThrownBy(() -> timers.due(execution, "no-such")).hasMessageContaining("no-such");
        assertThatThrownBy(() -> timers.after(execution, "PT0S")).hasMessageContaining("one minute");
        assertThatThrownBy(() -> timers.after(execution, "P20000D")).hasMessageContaining("ten years");
        assertThatThrownBy(() -> timers.after(execution, "soon")).hasMessageContaining("PT4H");
        assertThatThrownBy(() -> timers.after(execution, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProcessMakesAPromiseAndKeepsIt() {
        makePromise.execute(execution);
        assertThat(promises.firstDue(List.of(REF))).containsKey(REF);

        keepPromise.execute(execution);
        assertThat(promises.of(REF))
                .anyMatch(promise -> promise.policy().equals("sal-decision") && promise.state() == PromiseState.KEPT);
    }
}
