package org.kept.studio.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/**
 * Which cases are to go over, and how.
 *
 * @param cases their references; null with {@code all}
 * @param all every case that runs by another version
 * @param fromVersion only those that run by this version; null for any
 * @param mapping where steps go that are called otherwise now, by their old ids
 * @param dryRun whether it is only tried
 * @param reason why, for the story of each case
 */
public record MigrationOrder(
        List<String> cases,
        Boolean all,
        Integer fromVersion,
        Map<String, String> mapping,
        Boolean dryRun,
        String reason) {

    private static final int MOST = 1_000;

    /** Absent parts become empty ones. */
    public MigrationOrder {
        cases = cases == null
                ? List.of()
                : cases.stream()
                        .map(each -> each == null ? "" : each.strip())
                        .distinct()
                        .toList();
        all = Boolean.TRUE.equals(all);
        mapping = mapping == null ? Map.of() : mapping;
        dryRun = Boolean.TRUE.equals(dryRun);
        reason = reason == null ? "" : reason.strip();
    }

    /** The same, if it says all it must. */
    MigrationOrder checked() {
        List<FieldProblem> problems = new ArrayList<>();
        if (all == !cases.isEmpty()) {
            problems.add(new FieldProblem("cases", "Name the cases, or say all; not both"));
        }
        if (cases.size() > MOST) {
            problems.add(new FieldProblem("cases", "Name at most 1,000 cases, or say all"));
        }
        if (!dryRun && reason.isEmpty()) {
            problems.add(new FieldProblem("reason", "Say why; it stands in the story of each case"));
        }
        if (reason.length() > 500) {
            problems.add(new FieldProblem("reason", "Say it in at most 500 characters"));
        }
        mapping.forEach((old, now) -> {
            if (old.isBlank() || now == null || now.isBlank()) {
                problems.add(new FieldProblem("mapping", "Name a step on both sides"));
            }
        });
        if (mapping.values().stream().distinct().count() < mapping.size()) {
            problems.add(new FieldProblem("mapping", "Two steps cannot go over to one"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return this;
    }
}
