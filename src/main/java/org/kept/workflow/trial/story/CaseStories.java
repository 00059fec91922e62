package org.kept.workflow.trial.story;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;
import org.kept.workflow.trial.scenario.Scenario;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes scenarios of cases that are over: what happened, when, and how it ended, and nothing that is about anybody. */
@Service
public class CaseStories {

    private final ProcessEngine engine;
    private final Facts facts;

    CaseStories(ProcessEngine engine, Facts facts) {
        this.engine = engine;
        this.facts = facts;
    }

    /**
     * The case as a scenario.
     *
     * @param processes the processes whose case it must be
     * @throws org.kept.shared.NotFoundException if there is no such case of these processes
     * @throws org.kept.shared.ConflictException if it still goes on, or was cancelled
     */
    @Transactional(readOnly = true)
    public Scenario of(CaseRef ref, String name, Set<String> processes) {
        CaseHistory history = new CaseHistory(engine, ref.value(), processes);
        return new Story(engine, history, ref, facts.of(ref)).told(name);
    }
}
