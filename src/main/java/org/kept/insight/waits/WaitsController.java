package org.kept.insight.waits;

import java.util.Map;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where work waits: on the diagram, in a list that says the same, and why. */
@Controller
@RequestMapping("/insight/{processKey}")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class WaitsController {

    private final Frames frames;
    private final WaitsPage page;
    private final StepNames names;

    WaitsController(Frames frames, WaitsPage page, StepNames names) {
        this.frames = frames;
        this.page = page;
        this.names = names;
    }

    @GetMapping("/waits")
    String waits(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "waits", asked);
        page.show(model, scope, asked.get("by"), asked.get("model"));
        return "insight/waits";
    }

    /** The newest version as drawn; of a process that this one calls, by that one's key. */
    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String processKey) {
        return names.newest(processKey).xml();
    }
}
