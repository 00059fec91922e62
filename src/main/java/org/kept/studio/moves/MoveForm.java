package org.kept.studio.moves;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.migration.MigrationOrder;
import org.springframework.util.MultiValueMap;

/**
 * Which cases are to move, as it was typed.
 *
 * @param to the version they move to; null for the one that is live
 * @param all whether every case of an older version goes
 * @param mapping where steps go that are gone, by their old ids
 */
record MoveForm(Integer to, boolean all, List<String> cases, Map<String, String> mapping, String reason) {

    static MoveForm of(MultiValueMap<String, String> sent) {
        Map<String, String> mapping = new LinkedHashMap<>();
        sent.forEach((key, values) -> {
            if (key.startsWith("map.") && !values.get(0).isBlank()) {
                mapping.put(key.substring("map.".length()), values.get(0));
            }
        });
        List<String> cases = new ArrayList<>(sent.getOrDefault("case", List.of()));
        String reason = sent.getFirst("reason") == null ? "" : sent.getFirst("reason");
        return new MoveForm(number(sent.getFirst("to")), "all".equals(sent.getFirst("which")), cases, mapping, reason);
    }

    /** Every case, to this version. */
    static MoveForm every(String to) {
        return new MoveForm(number(to), true, List.of(), Map.of(), "");
    }

    private static Integer number(String text) {
        return text != null && text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null;
    }

    MigrationOrder order(boolean dryRun) {
        return new MigrationOrder(all ? List.of() : cases, all, null, mapping, dryRun, reason);
    }

    /** Whether this case is ticked. */
    public boolean has(String ref) {
        return cases.contains(ref);
    }
}
