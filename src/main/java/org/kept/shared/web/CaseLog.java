package org.kept.shared.web;

import org.slf4j.MDC;

/** Marks the log lines of a piece of work with the case it is about: {@code try (var about = CaseLog.about(ref)) { ... }}. */
public final class CaseLog implements AutoCloseable {

    private static final String CASE = "case";

    private final String before;

    private CaseLog(String ref) {
        before = MDC.get(CASE);
        set(ref == null ? before : ref);
    }

    /** Marks the lines until it is closed; what was marked before comes back then. */
    public static CaseLog about(String ref) {
        return new CaseLog(ref);
    }

    /** Marks nothing: for work that may not be about a case. */
    public static CaseLog none() {
        return new CaseLog(null);
    }

    @Override
    public void close() {
        set(before);
    }

    private static void set(String ref) {
        if (ref == null) {
            MDC.remove(CASE);
        } else {
            MDC.put(CASE, ref);
        }
    }
}
