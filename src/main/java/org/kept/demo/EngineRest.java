package org.kept.demo;

import java.time.Instant;

/** The engine of this node while another process plays: it runs nothing by itself but what visitors set going. */
public interface EngineRest {

    /** Runs no jobs any more. */
    void begin();

    /** Runs what became due of cases that began after this moment: those of visitors. */
    void visitors(Instant since);

    /** Runs jobs again as ever. */
    void end();
}
