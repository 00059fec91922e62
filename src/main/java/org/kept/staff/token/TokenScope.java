package org.kept.staff.token;

/** How much a token may do of what its person may. */
public enum TokenScope {
    READ,
    FULL
}
