package org.kept.promise.web;

import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.promise.domain.PromisePolicy;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** A policy as it is typed, with the version it was read in and the start to try it with. */
record PolicyForm(
        String name,
        String amount,
        String unit,
        Boolean roll,
        String calendar,
        String warnPercent,
        String escalateTeam,
        String source,
        String version,
        String start) {

    static PolicyForm of(PromisePolicy policy, String start) {
        return new PolicyForm(
                policy.name(),
                String.valueOf(policy.term().amount()),
                policy.term().unit().code(),
                policy.term().rollToWorkingDay(),
                policy.calendar(),
                String.valueOf(policy.warnPercent()),
                policy.escalateTeam(),
                policy.source(),
                String.valueOf(policy.rowVersion()),
                start);
    }

    Term term() {
        return new Term(number(amount), PromiseUnit.of(unit), Boolean.TRUE.equals(roll));
    }

    /**
     * The policy as it would be.
     *
     * @throws InvalidInputException naming every field that is not acceptable
     */
    PromisePolicy policy(String id) {
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "name", filled(name, 120), "Give it a name of up to 120 characters");
        require(problems, "source", filled(source, 500), "Say in up to 500 characters where the figure comes from");
        int warn = number(warnPercent);
        require(problems, "warnPercent", warn >= 1 && warn <= 99, "Give a share from 1 to 99");
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (version == null || !version.matches("\\d{1,18}")) {
            throw InvalidInputException.of("", "Load the page again");
        }
        String team = escalateTeam == null || escalateTeam.isBlank() ? null : escalateTeam;
        return new PromisePolicy(
                id, name.strip(), term(), calendar, warn, team, source.strip(), true, Long.parseLong(version));
    }

    /** The number that was typed; 0, which nothing here accepts, for anything else. */
    private static int number(String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static boolean filled(String text, int longest) {
        return text != null && !text.isBlank() && text.strip().length() <= longest;
    }

    private static void require(List<FieldProblem> problems, String field, boolean fine, String otherwise) {
        if (!fine) {
            problems.add(new FieldProblem(field, otherwise));
        }
    }
}
