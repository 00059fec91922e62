package org.kept.insight.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.casework.forgotten.Forgotten;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Links;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs somebody today: over all processes, and of one. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class TodayController {

    private final Frames frames;
    private final ScopeReader scopes;
    private final TodayLines lines;
    private final Ageing ageing;
    private final AgeingPicture picture;
    private final Forgotten forgotten;
    private final Links links;

    TodayController(
            Frames frames,
            ScopeReader scopes,
            TodayLines lines,
            Ageing ageing,
            AgeingPicture picture,
            Forgotten forgotten,
            Links links) {
        this.frames = frames;
        this.scopes = scopes;
        this.lines = lines;
        this.ageing = ageing;
        this.picture = picture;
        this.forgotten = forgotten;
        this.links = links;
    }

    /** A process and what is said of it. */
    record Process(String name, String href, List<TodayLines.Line> lines) {}

    @GetMapping("/insight")
    String overview(Model model) {
        List<String> refs = TodayMarks.refs(forgotten);
        List<Process> processes = new ArrayList<>();
        frames.processes().forEach((key, name) -> {
            Scope scope = scopes.read(key, Map.of());
            processes.add(new Process(name, links.page(scope, ""), lines.of(scope, refs)));
        });
        model.addAttribute("processes", processes);
        return "insight/overview";
    }

    @GetMapping("/insight/{processKey}")
    String today(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "", asked);
        List<TodayLines.Line> said = lines.of(scope, TodayMarks.refs(forgotten));
        List<Ageing.Column> columns = ageing.columns(scope);
        model.addAttribute("lines", said);
        model.addAttribute(
                "chart", picture.draw(scope, columns, only(said, "open").count()));
        model.addAttribute("older", only(said, "older"));
        return "insight/today";
    }

    private static TodayLines.Line only(List<TodayLines.Line> lines, String mark) {
        return lines.stream()
                .filter(line -> line.mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }
}
