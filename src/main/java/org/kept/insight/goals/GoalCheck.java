package org.kept.insight.goals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.insight.InsightSettings;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** Reads a goal as it was written, and says at every field what is wrong with it. */
@Component
class GoalCheck {

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "percent", new BigDecimal("0.01"),
            "minutes", BigDecimal.valueOf(60),
            "hours", BigDecimal.valueOf(3_600),
            "days", BigDecimal.valueOf(86_400));

    private final GoalGauge gauge;
    private final People people;
    private final InsightSettings settings;
    private final Clock clock;

    GoalCheck(GoalGauge gauge, People people, InsightSettings settings, Clock clock) {
        this.gauge = gauge;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    Goal read(NewGoal given) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = text(problems, "name", given.name(), "Give it a name of up to 120 characters");
        if (name != null && name.length() > 120) {
            problems.add(new FieldProblem("name", "Give it a name of up to 120 characters"));
        }
        String owner = text(problems, "owner", given.owner(), "Say which team answers for it");
        team(problems, "owner", owner);
        String team = blank(given.team()) ? null : given.team().strip();
        team(problems, "team", team);
        String process = text(problems, "process", given.process(), "Choose a process");
        String measure = text(problems, "measure", given.measure(), "Choose what is measured");
        String step = blank(given.step()) ? null : given.step().strip();
        String model = step == null
                ? null
                : blank(given.model()) ? process : given.model().strip();
        if (process != null && !gauge.runs(process)) {
            problems.add(new FieldProblem("process", "There is no such process"));
        } else if (process != null && measure != null) {
            gauge.problem(process, measure, model, step).ifPresent(problems::add);
        }
        if (measure != null && !Gauges.AMOUNTS.contains(measure) && gauge.hides(team)) {
            problems.add(new FieldProblem(
                    "team",
                    "This team is so small that only how much work it has may be said of it, not how it works"));
        }
        BigDecimal scale = unit(problems, given.unit());
        BigDecimal target = number(problems, "target", given.target(), scale);
        BigDecimal baseline = blank(given.baseline()) ? null : number(problems, "baseline", given.baseline(), scale);
        if (blank(given.target())) {
            problems.add(new FieldProblem("target", "Say what it is to come to"));
        }
        Integer version = version(problems, given.version());
        LocalDate date = date(problems, given.date());
        refuse(problems);
        Goal goal = new Goal(
                UUID.randomUUID(),
                name,
                owner,
                process,
                measure,
                model,
                step,
                version,
                team,
                blank(given.segment()) ? null : given.segment().strip(),
                baseline,
                target,
                date,
                clock.instant());
        return withBaseline(goal);
    }

    /** Where nobody says where it stands, the measure does. */
    private Goal withBaseline(Goal goal) {
        BigDecimal baseline = goal.baseline();
        if (baseline == null) {
            Optional<Gauge> now = gauge.read(goal).filter(Gauge::measured);
            if (now.isEmpty()) {
                throw InvalidInputException.of("baseline", "Nothing was measured yet: say where it stands");
            }
            baseline = BigDecimal.valueOf(now.get().value());
        }
        if (baseline.compareTo(goal.target()) == 0) {
            throw InvalidInputException.of("target", "It stands there already: choose another target");
        }
        return new Goal(
                goal.id(),
                goal.name(),
                goal.owner(),
                goal.process(),
                goal.measure(),
                goal.model(),
                goal.step(),
                goal.version(),
                goal.team(),
                goal.segment(),
                baseline,
                goal.target(),
                goal.date(),
                goal.createdAt());
    }

    private void team(List<FieldProblem> problems, String field, String team) {
        if (team != null && !people.teamNames().containsKey(team)) {
            problems.add(new FieldProblem(field, "There is no such team"));
        }
    }

    private static String text(List<FieldProblem> problems, String field, String value, String otherwise) {
        if (blank(value)) {
            problems.add(new FieldProblem(field, otherwise));
            return null;
        }
        return value.strip();
    }

    private static BigDecimal unit(List<FieldProblem> problems, String unit) {
        if (blank(unit)) {
            return BigDecimal.ONE;
        }
        if (!UNITS.containsKey(unit.strip())) {
            problems.add(new FieldProblem("unit", "Choose percent, minutes, hours or days, or leave it empty"));
        }
        return UNITS.getOrDefault(unit.strip(), BigDecimal.ONE);
    }

    private static BigDecimal number(List<FieldProblem> problems, String field, String value, BigDecimal scale) {
        if (blank(value)) {
            return null;
        }
        if (!value.strip().matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            problems.add(new FieldProblem(field, "Write a number such as 12 or 0.85"));
            return null;
        }
        return new BigDecimal(value.strip()).multiply(scale);
    }

    private static Integer version(List<FieldProblem> problems, String value) {
        if (blank(value)) {
            return null;
        }
        if (!value.strip().matches("[1-9]\\d{0,8}")) {
            problems.add(new FieldProblem("version", "A version is a whole number from 1"));
            return null;
        }
        return Integer.valueOf(value.strip());
    }

    private LocalDate date(List<FieldProblem> problems, String value) {
        try {
            LocalDate date = blank(value) ? null : LocalDate.parse(value.strip());
            if (date != null
                    && date.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()))
                    && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        problems.add(new FieldProblem("date", "Choose a day after today, such as 2027-03-31"));
        return null;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
