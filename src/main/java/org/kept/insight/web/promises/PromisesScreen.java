package org.kept.insight.web.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.insight.promises.PromiseCount;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.TeamPrivacy;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Phrases;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** The promises of a process, as the page tells them. */
@Component
class PromisesScreen {

    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;
    private final People people;
    private final TeamPrivacy privacy;

    PromisesScreen(Figures figures, InsightWords words, Phrases phrases, People people, TeamPrivacy privacy) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.people = people;
        this.privacy = privacy;
    }

    /** One policy, channel or team. */
    record Row(String name, String share, Figure kept, Figure broken, Figure risk, Figure open) {}

    /** What they are told by. */
    record Table(String by, List<Row> rows) {}

    /** All that is said. */
    record Kept(String sentence, Figure now, List<Figure> sums, List<Table> tables) {}

    Kept kept(Scope scope, PromiseNumbers.Sums sums) {
        PromiseCount all = sums.all();
        List<Figure> figures = new ArrayList<>(List.of(figure(scope, "due", all.due())));
        if (!scope.fewPeople()) {
            figures.add(figure(scope, "kept", all.kept()));
            figures.add(figure(scope, "broken", all.broken()));
        }
        figures.add(figure(scope, "risk", all.risk()));
        figures.add(figure(scope, "open", all.open()));
        return new Kept(
                scope.fewPeople() ? phrases.say("promises.few") : sentence(sums),
                this.figures.of(
                        phrases.say("promises.now", sums.atRisk()), scope, Mark.of("promise", "now"), sums.atRisk()),
                figures,
                List.of(
                        table(scope, "policy", sums.policies()),
                        table(scope, "channel", sums.channels()),
                        table(scope, "team", sums.teams())));
    }

    private String sentence(PromiseNumbers.Sums sums) {
        PromiseCount all = sums.all();
        if (all.judged() == 0) {
            return phrases.say(all.due() == 0 ? "promises.none" : "promises.none.yet", all.due());
        }
        if (all.broken() == 0) {
            return phrases.say("promises.says.all", all.judged());
        }
        PromiseCount worst = sums.policies().get(0);
        return phrases.say(
                "promises.says",
                words.share(all.keptShare()),
                all.judged(),
                worst.name(),
                worst.broken(),
                words.duration(sums.lateMs(), false));
    }

    private Figure figure(Scope scope, String stands, long count) {
        return figures.of(phrases.say("promises." + stands, count), scope, Mark.of("promise", stands), count);
    }

    private Table table(Scope scope, String by, List<PromiseCount> counts) {
        Map<String, String> teams = people.teamNames();
        Set<String> shown = by.equals("team") ? privacy.shown() : Set.of();
        return new Table(
                by,
                counts.stream()
                        .map(count -> row(
                                scope,
                                by,
                                count,
                                teams,
                                scope.fewPeople() || by.equals("team") && !shown.contains(count.key())))
                        .toList());
    }

    private Row row(Scope scope, String by, PromiseCount count, Map<String, String> teams, boolean few) {
        String name =
                switch (by) {
                    case "policy" -> count.name();
                    case "team" ->
                        count.key().isEmpty()
                                ? phrases.say("promises.team.none")
                                : teams.getOrDefault(count.key(), count.key());
                    default ->
                        phrases.sayOr(
                                "promises.channel." + (count.key().isEmpty() ? "none" : count.key()),
                                figures.outcome(count.key()));
                };
        return new Row(
                name,
                few ? phrases.say("few.short") : words.share(count.keptShare()),
                few ? Figure.plain("–") : one(scope, "kept", by, count, count.kept()),
                few ? Figure.plain("–") : one(scope, "broken", by, count, count.broken()),
                one(scope, "risk", by, count, count.risk()),
                one(scope, "open", by, count, count.open()));
    }

    private Figure one(Scope scope, String stands, String by, PromiseCount count, long n) {
        return figures.cases(scope, Mark.of("promise", stands, by, count.key()), n);
    }
}
