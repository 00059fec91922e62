package org.kept.insight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a process have in common: its name, the tabs, and the one line of filters with what may be chosen in it. */
@Component("insightFrames")
public class Frames {

    /** The pages of a process in their order; the first has no name of its own in addresses. */
    private static final List<String> PAGES =
            List.of("", "flow", "waits", "paths", "promises", "forecast", "outcomes", "compare");

    /** The different values of a column, by leaps from one to the next through its index. */
    private static final String LEAPS =
            """
            with recursive found as (
                (select k.%1$s as value from app.insight_case k where %2$s and k.%1$s > '' order by k.%1$s limit 1)
                union all
                select (select k.%1$s from app.insight_case k where %2$s and k.%1$s > found.value order by k.%1$s limit 1)
                from found where found.value is not null
            ) select value from found where value is not null order by 1""";

    private final ScopeReader scopes;
    private final StepNames names;
    private final People people;
    private final JdbcClient jdbc;
    private final Links links;

    Frames(ScopeReader scopes, StepNames names, People people, JdbcClient jdbc, Links links) {
        this.scopes = scopes;
        this.names = names;
        this.people = people;
        this.jdbc = jdbc;
        this.links = links;
    }

    /** Reads the scope and puts the frame of that page into the model as {@code frame} and {@code scope}. */
    public Scope open(Model model, String processKey, String page, Map<String, String> asked) {
        Scope scope = scopes.read(processKey, asked);
        List<Tab> tabs = PAGES.stream()
                .map(one -> new Tab(one.isEmpty() ? "today" : one, links.page(scope, one), one.equals(page)))
                .toList();
        model.addAttribute("scope", scope);
        model.addAttribute(
                "frame",
                new Frame(
                        names.process(processKey),
                        page,
                        "/insight/" + processKey + (page.isEmpty() ? "" : "/" + page),
                        tabs,
                        processes(),
                        names.versions(processKey),
                        teams(processKey),
                        segments(processKey)));
        return scope;
    }

    /** The processes that have run, by name. */
    public Map<String, String> processes() {
        Map<String, String> processes = new LinkedHashMap<>();
        jdbc.sql(LEAPS.formatted("process_key", "true")).query(String.class).list().stream()
                .sorted(java.util.Comparator.comparing(names::process))
                .forEach(key -> processes.put(key, names.process(key)));
        return processes;
    }

    /** The kinds of case that there are in any process. */
    public List<String> kinds() {
        return jdbc.sql(LEAPS.formatted("process_key", "true")).query(String.class).list().stream()
                .flatMap(key -> segments(key).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, String> teams(String processKey) {
        Map<String, String> known = people.teamNames();
        Map<String, String> teams = new LinkedHashMap<>();
        distinct("team", processKey).forEach(team -> teams.put(team, known.getOrDefault(team, team)));
        return teams;
    }

    private List<String> segments(String processKey) {
        return distinct("segment", processKey);
    }

    private List<String> distinct(String column, String processKey) {
        return jdbc.sql(LEAPS.formatted(column, "k.process_key = :process"))
                .param("process", processKey)
                .query(String.class)
                .list();
    }

    /** One tab; its words are {@code insight.tab.<name>}. */
    public record Tab(String name, String href, boolean here) {}

    /** The frame of one page. */
    public record Frame(
            String process,
            String page,
            String path,
            List<Tab> tabs,
            Map<String, String> processes,
            List<Integer> versions,
            Map<String, String> teams,
            List<String> segments) {}
}
