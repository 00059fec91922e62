package org.kept.lead.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a lead stands, in the words of the data model. */
enum LeadStatus {
    NEW,
    ASSIGNED,
    CONTACTED,
    NURTURING,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED,
    RECYCLED,
    MERGED,
    JUNK,
    WITHDRAWN;

    static final Set<LeadStatus> OPEN = EnumSet.of(NEW, ASSIGNED, CONTACTED, NURTURING, QUALIFIED, RECYCLED);

    boolean open() {
        return OPEN.contains(this);
    }

    /** As written in the database, the API and the message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
