package org.kept.insight;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house decides about its numbers.
 *
 * @param calendar the business calendar in which working time is counted; see the calendars under administration
 * @param zone the zone whose days, weeks and months the numbers are by
 * @param smallestGroup how many people a group must have before anything is said of it, so that no number is about one person
 */
@ConfigurationProperties("kept.insight")
public record InsightSettings(
        @DefaultValue("england") String calendar,
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue("5") int smallestGroup) {

    /** The name stands in SQL text: only what a calendar may be called is let in. */
    public InsightSettings {
        if (!calendar.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("kept.insight.calendar must be the id of a calendar");
        }
    }
}
