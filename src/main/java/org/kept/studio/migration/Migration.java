package org.kept.studio.migration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kept.studio.ModelRef;

/**
 * Cases that go over to another version of their process.
 *
 * @param fromVersion only those that ran by this one; null for any
 * @param counts how many cases are in which state
 */
public record Migration(
        UUID id,
        String module,
        String file,
        Integer fromVersion,
        int toVersion,
        @JsonIgnore String deployment,
        Map<String, String> mapping,
        String reason,
        String orderedBy,
        Instant orderedAt,
        Instant startedAt,
        Instant endedAt,
        String stoppedBy,
        Map<MigrationState, Integer> counts) {

    /** The model whose cases they are. */
    @JsonIgnore
    public ModelRef ref() {
        return new ModelRef(module, file);
    }

    /** {@code waiting}, {@code running}, {@code ended} or {@code stopped}. */
    public String getState() {
        return stoppedBy != null ? "stopped" : endedAt != null ? "ended" : startedAt != null ? "running" : "waiting";
    }

    /** How many cases it has. */
    public int getTotal() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How it stands, in a sentence. */
    public String getSentence() {
        int moved = count(MigrationState.MOVED);
        int left = count(MigrationState.WAITING);
        StringBuilder words = new StringBuilder()
                .append(moved)
                .append(" of ")
                .append(getTotal())
                .append(getTotal() == 1 ? " case runs" : " cases run")
                .append(" by version ")
                .append(toVersion)
                .append(left > 0 ? " so far" : " now");
        append(words, count(MigrationState.REFUSED), "could not go over");
        append(words, count(MigrationState.FAILED), "failed and stayed what they were");
        append(words, left, "still to go");
        return words.append('.').toString();
    }

    private int count(MigrationState state) {
        return counts.getOrDefault(state, 0);
    }

    private static void append(StringBuilder words, int number, String what) {
        if (number > 0) {
            words.append("; ").append(number).append(' ').append(what);
        }
    }
}
