package org.kept.workflow.trial.child.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.kept.shared.CaseRef;
import org.kept.workflow.trial.scenario.Given;

/** Answers what models ask of {@code promises}: as the scenario says, else in a day. Public because expressions call it. */
public final class StubPromises {

    private static final Given.Span A_DAY = Given.Span.of(Duration.ofDays(1));

    private final World world;

    public StubPromises(World world) {
        this.world = world;
    }

    /** When a promise that is made now is due. */
    public Date due(DelegateExecution execution, String policy) {
        return Date.from(Trace.now().plus(span(policy).due()));
    }

    /** When a promise that is made now begins to be at risk. */
    public Date warn(DelegateExecution execution, String policy) {
        return Date.from(Trace.now().plus(span(policy).warn()));
    }

    /** That long from now; nobody's working hours are known here. */
    public Date after(DelegateExecution execution, String duration) {
        return Date.from(Trace.now().plus(Duration.parse(duration)));
    }

    /** The moment that a fact holds. */
    public Date at(DelegateExecution execution, String fact) {
        Object moment = world.of(new CaseRef(execution.getProcessBusinessKey())).get(fact);
        if (moment instanceof Instant at) {
            return Date.from(at);
        }
        if (moment instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        throw new IllegalArgumentException("The fact '" + fact + "' is no moment a timer could wait for");
    }

    private Given.Span span(String policy) {
        if (policy == null) {
            throw new IllegalArgumentException("A promise was asked for without a policy");
        }
        return world.given().promises().getOrDefault(policy, A_DAY);
    }
}
