package org.kept.insight.waits;

import java.util.Locale;

/** Why nobody works on a case; each has its own remedy. The names are columns of {@link CauseSql} and parts of message keys. */
enum Cause {
    /** Within opening hours, and nobody had taken the task. */
    UNTAKEN,
    /** Somebody had it within opening hours and did something else. */
    IDLE,
    /** The house was closed. */
    OFF,
    /** The customer, another firm or a date was waited for. */
    OUTSIDE,
    /** It stood in the system's own queue. */
    QUEUE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
