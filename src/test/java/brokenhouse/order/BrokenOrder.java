package brokenhouse.order;

import brokenhouse.lead.BrokenLead;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;

/** Reaches another business module, drives the engine outside of a process package, and asks the machine for the time. */
public class BrokenOrder {

    private final BrokenLead lead = new BrokenLead();
    private final RuntimeService runtime;

    public BrokenOrder(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Breaks three rules in one line. */
    public String touch() {
        return lead + " " + runtime + " " + Instant.now();
    }
}
