package org.kept.workflow.trial.story;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * Something that a case did, in the order of its history.
 *
 * @param facts what it tells about the record at that moment
 */
record Happened(Kind kind, Instant at, HistoricActivityInstance step, Map<String, Object> facts) {

    /** What kinds there are; what people and others do comes before what follows from it at the same moment. */
    enum Kind {
        COMPLETE,
        MESSAGE,
        ACTION,
        READ
    }

    int rank() {
        return kind == Kind.COMPLETE || kind == Kind.MESSAGE ? 0 : 1;
    }
}
