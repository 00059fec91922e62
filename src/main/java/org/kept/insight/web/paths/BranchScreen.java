package org.kept.insight.web.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.paths.Branches;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** Which choice of way leads to which end, as the page tells it. */
@Component
class BranchScreen {

    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;

    BranchScreen(Figures figures, InsightWords words, Phrases phrases) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
    }

    /** One way out: how many took it, and how those ended. */
    record Way(String name, Figure cases, List<Figure> ends) {}

    /** One gateway. */
    record Choice(String name, String sentence, Figure cases, Figure several, List<String> outcomes, List<Way> ways) {}

    List<Choice> choices(Scope scope, List<Branches.Gateway> gateways) {
        return gateways.stream()
                .filter(BranchScreen::parts)
                .map(gateway -> choice(scope, gateway))
                .toList();
    }

    /** What is said of the choices at which nobody differed; null where there are none. */
    String same(List<Branches.Gateway> gateways) {
        long same = gateways.stream().filter(gateway -> !parts(gateway)).count();
        return same == 0 ? null : phrases.say("branches.same", same);
    }

    private static boolean parts(Branches.Gateway gateway) {
        return gateway.branches().stream().filter(branch -> branch.cases() > 0).count() > 1;
    }

    private Choice choice(Scope scope, Branches.Gateway gateway) {
        List<String> outcomes = List.copyOf(gateway.outcomes());
        Object[] flows = Stream.concat(
                        Stream.of(gateway.model()), gateway.branches().stream().map(Branches.Branch::flow))
                .toArray();
        String name = gateway.name().isEmpty() ? phrases.say("branches.unnamed") : gateway.name();
        return new Choice(
                name,
                sentence(gateway),
                figures.of(
                        phrases.say("branches.cases", gateway.cases()), scope, Mark.of("met", flows), gateway.cases()),
                gateway.several() == 0
                        ? null
                        : figures.of(
                                phrases.say("branches.several", gateway.several()),
                                scope,
                                Mark.of("several", flows),
                                gateway.several()),
                outcomes.stream().map(figures::outcome).toList(),
                gateway.branches().stream()
                        .filter(branch -> branch.cases() > 0)
                        .map(branch -> way(scope, gateway, branch, outcomes))
                        .toList());
    }

    /** The way most went, and what most of those came to. */
    private String sentence(Branches.Gateway gateway) {
        Branches.Branch most = gateway.branches().stream()
                .max(java.util.Comparator.comparingLong(Branches.Branch::cases))
                .orElseThrow();
        String end = most.outcomes().entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return phrases.say(
                "branches.says",
                words.share((double) most.cases() / gateway.cases()),
                called(most),
                words.share(most.share(end)),
                figures.outcome(end));
    }

    private Way way(Scope scope, Branches.Gateway gateway, Branches.Branch branch, List<String> outcomes) {
        List<Figure> ends = new ArrayList<>();
        for (String outcome : outcomes) {
            long n = branch.outcomes().getOrDefault(outcome, 0L);
            String text = phrases.say("branches.end", words.share(branch.share(outcome)), n);
            Mark mark = Mark.of("went", gateway.model(), branch.flow(), outcome.isEmpty() ? "-" : outcome);
            ends.add(n == 0 ? Figure.plain("–") : figures.of(text, scope, mark, n));
        }
        return new Way(
                called(branch),
                figures.cases(scope, Mark.of("went", gateway.model(), branch.flow()), branch.cases()),
                ends);
    }

    private String called(Branches.Branch branch) {
        return branch.name().isEmpty() ? phrases.say("branches.way", branch.flow()) : branch.name();
    }
}
