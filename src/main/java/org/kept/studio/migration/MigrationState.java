package org.kept.studio.migration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a case in a migration; whichever it is, the case is whole on one version. */
public enum MigrationState {
    WAITING,
    MOVED,
    /** It cannot go over, and nothing was done to it. */
    REFUSED,
    /** Something went wrong on the way, and was taken back. */
    FAILED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MigrationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
