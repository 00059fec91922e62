package org.kept.insight.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as files say them: ISO 8601 to the millisecond, with the offset of the house's zone then. */
record Times(ZoneId zone) {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    String of(Instant at) {
        return ISO.format(at.atZone(zone));
    }
}
