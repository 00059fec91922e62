package org.kept.studio.outline;

import java.util.List;

/**
 * One step, event, gateway or field.
 *
 * @param type the element's type, such as {@code userTask} or {@code textfield}
 * @param depth how many sub-processes or groups hold it
 * @param note its documentation; empty where nobody wrote any
 * @param says what is said of it, such as its team and its form
 */
public record Part(String id, String type, int depth, String name, String note, List<Saying> says) {

    /**
     * One thing that is said.
     *
     * @param what such as {@code team}, {@code form}, {@code due}
     */
    public record Saying(String what, String value) {}

    /** The value of what is said first under this word, or null. */
    public String said(String what) {
        return says.stream()
                .filter(one -> one.what().equals(what))
                .map(Saying::value)
                .findFirst()
                .orElse(null);
    }
}
