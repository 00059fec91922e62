package org.kept.shared.web;

import java.time.ZoneId;

/** Who is looking. The module that knows the people answers; without an answer the sign-in name and the house's zone are used. */
public interface Viewer {

    /** How colleagues know the person who is signed in, or null on a public page. */
    String name();

    /** The zone to read times in, or null to use the house's. */
    ZoneId zone();
}
