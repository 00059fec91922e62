package org.kept.shared.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param rows how many rows the file has; once all are through, {@code done} and {@code failed} add up to it
 * @param state {@code running} or {@code done}
 * @param charset how the file was taken to be written
 * @param ignored the columns nothing was read from
 */
public record ImportReport(
        UUID id,
        String file,
        long rows,
        long done,
        long failed,
        String state,
        String charset,
        List<String> ignored,
        Instant createdAt,
        String createdBy) {

    /** How much is through, in percent. */
    public long percent() {
        return rows == 0 ? 100 : (done + failed) * 100 / rows;
    }

    /** Whether rows are still being worked off. */
    public boolean running() {
        return state.equals("running");
    }
}
