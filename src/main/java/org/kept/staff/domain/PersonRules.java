package org.kept.staff.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** What may stand in a person's record; every problem is named at once. */
@Component
class PersonRules {

    /** The shape of a user name; anything else is nobody's. */
    static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    /** No more than the shape: whether a colleague's address works shows when mail is sent to it. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"\\p{Cntrl}]+@[^\\s@<>\"\\p{Cntrl}]+");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SKILL = 60;
    private static final int LARGEST_CAPACITY = 999;

    private final TeamService teams;

    PersonRules(TeamService teams) {
        this.teams = teams;
    }

    String newUsername(String username) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw InvalidInputException.of(
                    "username", "Use 2 to 40 small letters, digits, dots, dashes or underscores, a letter first");
        }
        return name;
    }

    PersonDetails check(PersonDetails details) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = collect(problems, () -> Texts.line("name", details.name(), LONGEST_NAME));
        String email = collect(problems, () -> email(details.email()));
        collect(problems, () -> zone(details.zone()));
        require(
                problems,
                details.capacity() >= 0 && details.capacity() <= LARGEST_CAPACITY,
                "capacity",
                "Between 0 and " + LARGEST_CAPACITY + " open cases");
        require(problems, !details.roles().isEmpty(), "roles", "Choose at least one role");
        details.skills().forEach((skill, level) -> {
            collect(problems, () -> Texts.line("skills", skill, LONGEST_SKILL));
            require(problems, level != null && level >= 1 && level <= 5, "skills", "A level is from 1 to 5");
        });
        collect(problems, () -> {
            teams.check(details.teams());
            return null;
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PersonDetails(
                name,
                email,
                details.zone(),
                details.capacity(),
                details.roles(),
                details.teams(),
                details.shifts(),
                details.skills());
    }

    private static String email(String email) {
        String address = email == null ? "" : email.strip();
        if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
            throw InvalidInputException.of("email", "This is not an e-mail address");
        }
        return address;
    }

    private static String zone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException | NullPointerException e) {
            throw InvalidInputException.of("zone", "Choose a time zone from the list");
        }
    }

    private static void require(List<FieldProblem> problems, boolean holds, String field, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
    }

    private static String collect(List<FieldProblem> problems, Supplier<String> check) {
        try {
            return check.get();
        } catch (InvalidInputException e) {
            problems.addAll(e.fields());
            return null;
        }
    }
}
