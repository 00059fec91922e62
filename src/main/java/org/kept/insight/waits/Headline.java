package org.kept.insight.waits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kept.insight.measure.Steps;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.staff.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentence a manager reads first: what waits where, for whom, how long, and how much money that is today. */
@Component
public class Headline {

    /** Where branches wait for each other: the case waits in the branches. */
    private static final Set<String> TURNS = Set.of("parallelGateway", "inclusiveGateway", "exclusiveGateway");

    /** A minute. */
    private static final double WORTH_SAYING = 60_000;

    private final MedianWait waits;
    private final People people;
    private final InsightWords words;
    private final Links links;
    private final MessageSource messages;

    Headline(MedianWait waits, People people, InsightWords words, Links links, MessageSource messages) {
        this.waits = waits;
        this.people = people;
        this.words = words;
        this.links = links;
        this.messages = messages;
    }

    /**
     * A sentence and the cases it is about.
     *
     * @param count how many these are
     */
    public record Sentence(String text, String href, long count) {}

    /**
     * Where most money waits for people, or most cases where none has a value; else for something outside, or where most time was
     * waited. Empty where nothing ever waited.
     */
    public Optional<Sentence> of(Scope scope, List<Steps.Step> steps) {
        return most(steps).map(step -> step.standing().count() > 0 ? today(scope, step) : lately(scope, step));
    }

    private static Optional<Steps.Step> most(List<Steps.Step> steps) {
        return steps.stream()
                .filter(step -> !step.container() && !TURNS.contains(step.type()))
                .filter(step -> step.standing().count() > 0 || step.waitMs() > 0)
                .max(Comparator.comparing((Steps.Step step) ->
                                task(step) && step.standing().count() > 0)
                        .thenComparing(step -> step.standing().size())
                        .thenComparing(step -> step.standing().count())
                        .thenComparing(Steps.Step::waitMs));
    }

    /** Of what waits at the step of the sentence: how much nobody has taken, which is what can be helped at once. */
    public Optional<Sentence> free(Scope scope, List<Steps.Step> steps) {
        return most(steps)
                .filter(step -> step.standing().free() > 0)
                .map(step -> new Sentence(
                        say("free", step.standing().free()),
                        links.cases(scope, Mark.of("free", step.model(), step.activity())),
                        step.standing().free()));
    }

    private Sentence today(Scope scope, Steps.Step step) {
        Map<String, String> names = people.teamNames();
        String team = !task(step)
                ? null
                : waits.teams(scope, step).stream()
                        .findFirst()
                        .map(one -> names.getOrDefault(one, one))
                        .orElse(null);
        String what = step.standing().money().isEmpty()
                ? say("cases", step.standing().count())
                : words.about(step.standing().money());
        String wait = waits.of(scope, step)
                .filter(ms -> ms >= WORTH_SAYING)
                .map(ms -> words.duration(ms, scope))
                .orElse(null);
        String key = (wait == null ? "new" : "usual") + (team == null ? "" : ".team");
        return new Sentence(
                say(key, step.name(), wait, team, what),
                links.cases(scope, Mark.of("stands", step.model(), step.activity())),
                step.standing().count());
    }

    private static boolean task(Steps.Step step) {
        return step.type().equals("userTask");
    }

    private Sentence lately(Scope scope, Steps.Step step) {
        return new Sentence(
                say("lately", step.name(), words.duration(step.waitMs(), scope)),
                links.cases(scope, Mark.of("passed", step.model(), step.activity())),
                step.sum().ended());
    }

    private String say(String key, Object... values) {
        return messages.getMessage("insight.waits.headline." + key, values, LocaleContextHolder.getLocale());
    }
}
