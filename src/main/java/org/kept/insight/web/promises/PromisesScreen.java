package org.kept.insight.web.promises;

import java.util.List;
import java.util.Map;
import org.kept.insight.promises.PromiseCount;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
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

    PromisesScreen(Figures figures, InsightWords words, Phrases phrases, People people) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.people = people;
    }

    /** One policy, channel or team. */
    record Row(String name, String share, Figure kept, Figure broken, Figure risk, Figure open) {}

    /** What they are told by. */
    record Table(String by, List<Row> rows) {}

    /** All that is said. */
    record Kept(String sentence, Figure now, List<Figure> sums, List<Table> tables) {}

    Kept kept(Scope scope, PromiseNumbers.Sums sums) {
        PromiseCount all = sums.all();
        List<Figure> figures = List.of(
                figure(scope, "due", all.due()),
                figure(scope, "kept", all.kept()),
                figure(scope, "broken", all.broken()),
                figure(scope, "risk", all.risk()),
                figure(scope, "open", all.open()));
        return new Kept(
                sentence(sums),
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
        return new Table(
                by, counts.stream().map(count -> row(scope, by, count, teams)).toList());
    }

    private Row row(Scope scope, String by, PromiseCount count, Map<String, String> teams) {
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
                words.share(count.keptShare()),
                one(scope, "kept", by, count, count.kept()),
                one(scope, "broken", by, count, count.broken()),
                one(scope, "risk", by, count, count.risk()),
                one(scope, "open", by, count, count.open()));
    }

    private Figure one(Scope scope, String stands, String by, PromiseCount count, long n) {
        return figures.cases(scope, Mark.of("promise", stands, by, count.key()), n);
    }
}
