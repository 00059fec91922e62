package org.kept.promise.web;

import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.promise.domain.PromisePolicy;
import org.kept.promise.domain.PromisePolicy.Extending;
import org.kept.promise.domain.PromisePolicy.Pausing;
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
        Boolean receiptRolls,
        Boolean pausable,
        String longestPause,
        String extensionsAllowed,
        String extensionAmount,
        String extensionUnit,
        String extensionCondition,
        String version,
        String start) {

    private static final int MOST_EXTENSIONS = 10;
    private static final int LONGEST_PAUSE = 1000;

    /** A form for a new policy, with what most begin with. */
    static PolicyForm empty(String start) {
        return new PolicyForm(
                "", "", "working_days", false, "england", "80", "", "", false, true, "", "0", "", null, "", "0", start);
    }

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
                policy.receiptRolls(),
                policy.pausing().allowed(),
                text(policy.pausing().longest()),
                text(policy.extending().allowed()),
                text(policy.extending().amount()),
                policy.extending().unit() == null
                        ? null
                        : policy.extending().unit().code(),
                policy.extending().condition(),
                String.valueOf(policy.rowVersion()),
                start);
    }

    private static String text(Integer number) {
        return number == null ? "" : String.valueOf(number);
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
        boolean unseen = blank(longestPause) || number(longestPause) >= 1 && number(longestPause) <= LONGEST_PAUSE;
        require(
                problems,
                "longestPause",
                unseen,
                "Give working days from 1 to " + LONGEST_PAUSE + ", or leave it empty");
        int extensions = blank(extensionsAllowed) ? 0 : number(extensionsAllowed);
        boolean times = extensions > 0
                ? extensions <= MOST_EXTENSIONS
                : blank(extensionsAllowed) || "0".equals(extensionsAllowed.strip());
        require(problems, "extensionsAllowed", times, "Give a number from 0 to " + MOST_EXTENSIONS);
        require(
                problems,
                "extensionAmount",
                extensions == 0 || number(extensionAmount) > 0,
                "Say by how much it may be extended");
        require(
                problems,
                "extensionCondition",
                extensions == 0 || filled(extensionCondition, 500),
                "Say in up to 500 characters when it may be extended");
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (version == null || !version.matches("\\d{1,18}")) {
            throw InvalidInputException.of("", "Load the page again");
        }
        String team = blank(escalateTeam) ? null : escalateTeam;
        return new PromisePolicy(
                id,
                name.strip(),
                term(),
                calendar,
                warn,
                team,
                source.strip(),
                true,
                Boolean.TRUE.equals(receiptRolls),
                new Pausing(Boolean.TRUE.equals(pausable), blank(longestPause) ? null : number(longestPause)),
                extensions == 0 ? Extending.NEVER : extending(extensions),
                Long.parseLong(version));
    }

    private Extending extending(int times) {
        Term more = new Term(number(extensionAmount), PromiseUnit.of(extensionUnit), false);
        return new Extending(times, more.amount(), more.unit(), extensionCondition.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
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
