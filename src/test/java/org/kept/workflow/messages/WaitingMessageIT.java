package org.kept.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.support.KeptTest;
import org.kept.workflow.messages.ProcessMessages.State;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class WaitingMessageIT {

    private static final String REF = "TEST-2026-990001";

    @Autowired
    private Rounds rounds;

    @Autowired
    private ProcessMessages messages;

    @Autowired
    private MessageSweep sweep;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void deploy() {
        rounds.deploy();
    }

    @AfterEach
    void clear() {
        rounds.clear();
    }

    @Test
    void brings_its_figures_to_the_case_that_comes_to_wait_for_it() {
        ProcessMessages.Message early = told(Map.of("count", 1, "share", 1.5));
        assertThat(messages.accept(early)).isEqualTo(State.WAITING);
        String instance = runtime.startProcessInstanceByKey("testRound", REF).getId();

        sweep.run();

        assertThat(messages.accept(early)).isEqualTo(State.DELIVERED);
        assertThat(variables(instance)).containsEntry("count", 1).containsEntry("share", 1.5);
    }

    @Test
    void brings_figures_of_any_size_to_a_case_that_waits_already() {
        String instance = runtime.startProcessInstanceByKey("testRound", REF).getId();

        State state = messages.accept(
                told(Map.of("share", new BigDecimal("2.5"), "count", BigInteger.valueOf(9_000_000_000L))));

        assertThat(state).isEqualTo(State.DELIVERED);
        assertThat(variables(instance)).containsEntry("count", 9_000_000_000L).containsEntry("share", 2.5);
    }

    private static ProcessMessages.Message told(Map<String, Object> payload) {
        return new ProcessMessages.Message(UUID.randomUUID().toString(), "TestTold", REF, payload, Duration.ofDays(1));
    }

    private Map<String, Object> variables(String instance) {
        Map<String, Object> variables = new HashMap<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return variables;
    }
}
