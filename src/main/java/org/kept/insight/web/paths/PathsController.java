package org.kept.insight.web.paths;

import java.util.List;
import java.util.Map;
import org.kept.insight.paths.Branches;
import org.kept.insight.paths.PathBook;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How cases went through a process: the ways they took, what was done again, and which choice led to which end. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class PathsController {

    private static final int FIRST = 15;

    private final Frames frames;
    private final PathBook book;
    private final Branches branches;
    private final PathsScreen paths;
    private final ReworkScreen rework;
    private final BranchScreen choices;

    PathsController(
            Frames frames,
            PathBook book,
            Branches branches,
            PathsScreen paths,
            ReworkScreen rework,
            BranchScreen choices) {
        this.frames = frames;
        this.book = book;
        this.branches = branches;
        this.paths = paths;
        this.rework = rework;
        this.choices = choices;
    }

    @GetMapping("/insight/{processKey}/paths")
    String page(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "paths", asked);
        model.addAttribute("ways", paths.ways(scope, book.variants(scope, FIRST)));
        if (!scope.fewPeople()) {
            model.addAttribute("again", rework.again(scope, book.rework(scope)));
        }
        List<Branches.Gateway> gateways = branches.of(scope);
        model.addAttribute("choices", choices.choices(scope, gateways));
        model.addAttribute("same", choices.same(gateways));
        return "insight/paths";
    }
}
