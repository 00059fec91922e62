package org.kept.staff;

/** What a person may do in Kept; the authority in Spring Security is {@code ROLE_<name>}. */
public enum Role {
    /** Works tasks and the records behind them. */
    STAFF,
    /** Sees every case and gives work to people. */
    MANAGER,
    /** Changes processes, decision tables and forms. */
    ANALYST,
    /** Looks after people, settings and the running of Kept. */
    ADMIN
}
