package org.kept.promise.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kept.promise.clock.PromiseClock.Reckoning;

/** A due time that was asked for, in the calendar's zone, with the steps that lead to it; their seconds add up to it. */
record Preview(String dueAt, String explanation, List<Step> parts) {

    /** One step, such as a holiday that was skipped. */
    record Step(String kind, String text, long seconds) {}

    static Preview of(Reckoning reckoning, ZoneId zone) {
        return new Preview(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reckoning.dueAt().atZone(zone)),
                reckoning.explanation().text(),
                reckoning.explanation().parts().stream()
                        .map(part -> new Step(part.kind().name().toLowerCase(Locale.ROOT), part.text(), part.seconds()))
                        .toList());
    }
}
