package org.kept.shared.play;

import java.time.Instant;
import java.util.Map;
import org.kept.shared.CaseRef;

/**
 * A task that somebody of the cast has before them.
 *
 * @param nth how many tasks of that step the case has had, from 1: a third try is not a first
 * @param person the user name of who does it
 * @param shown what the form's fields start with
 * @param facts what the case's record knows
 */
public record PlayTask(
        CaseRef ref,
        String activityId,
        String formId,
        int nth,
        String person,
        Instant now,
        Map<String, Object> shown,
        Map<String, Object> facts) {

    /** What the form shows under this key, or else what the record knows by that name; null for neither. */
    public Object value(String key) {
        Object value = shown.get(key);
        return value == null ? facts.get(key) : value;
    }

    /** The same as text; empty for nothing. */
    public String text(String key) {
        Object value = value(key);
        return value == null ? "" : value.toString();
    }
}
