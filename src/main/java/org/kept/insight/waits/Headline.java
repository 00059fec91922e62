package org.kept.insight.waits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Where most money waits, or most cases where none has a value, or most time was waited; empty where nothing ever waited. */
    public Optional<Sentence> of(Scope scope, List<Steps.Step> steps) {
        return steps.stream()
                .filter(step -> !step.container())
                .filter(step -> step.standing().count() > 0 || step.waitMs() > 0)
                .max(Comparator.comparing((Steps.Step step) -> step.standing().size())
                        .thenComparing(step -> step.standing().count())
                        .thenComparing(Steps.Step::waitMs))
                .map(step -> step.standing().count() > 0 ? today(scope, step) : lately(scope, step));
    }

    private Sentence today(Scope scope, Steps.Step step) {
        Map<String, String> names = people.teamNames();
        List<String> teams = waits.teams(scope, step).stream()
                .map(team -> names.getOrDefault(team, team))
                .toList();
        String what = step.standing().money().isEmpty()
                ? say("cases", step.standing().count())
                : words.about(step.standing().money());
        String wait = waits.of(scope, step)
                .filter(ms -> ms > 0)
                .map(ms -> words.duration(ms, scope))
                .orElse(null);
        String key = (wait == null ? "new" : "usual") + (teams.isEmpty() ? "" : ".team");
        return new Sentence(
                say(key, step.name(), wait, teams.isEmpty() ? "" : teams.get(0), what),
                links.cases(scope, Mark.of("stands", step.model(), step.activity())),
                step.standing().count());
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
