package org.kept.shared.play;

import java.time.Instant;
import java.util.Map;
import org.kept.shared.CaseRef;

/**
 * A task that somebody of the cast has before them.
 *
 * @param nth how many tasks of that step the case has had, from 1: a third try is not a first
 * @param person the user name of who does it
 * @param data what the form shows: the case's facts and its own data
 */
public record PlayTask(
        CaseRef ref, String activityId, String formId, int nth, String person, Instant now, Map<String, Object> data) {

    /** The text that the form shows under this key; empty where it shows none. */
    public String text(String key) {
        Object value = data.get(key);
        return value == null ? "" : value.toString();
    }
}
