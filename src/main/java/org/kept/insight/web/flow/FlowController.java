package org.kept.insight.web.flow;

import java.util.Map;
import org.kept.insight.AtOnce;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Are we keeping up, where does work pile up, how long does it take, and do the numbers hang together? */
@Controller("insightFlowController")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class FlowController {

    private final Frames frames;
    private final AtOnce atOnce;
    private final VolumeCharts volumes;
    private final TimeCharts times;
    private final BehaviourCharts behaviours;
    private final LittleWords little;

    FlowController(
            Frames frames,
            AtOnce atOnce,
            VolumeCharts volumes,
            TimeCharts times,
            BehaviourCharts behaviours,
            LittleWords little) {
        this.frames = frames;
        this.atOnce = atOnce;
        this.volumes = volumes;
        this.times = times;
        this.behaviours = behaviours;
        this.little = little;
    }

    @GetMapping("/insight/{processKey}/flow")
    String flow(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "flow", asked);
        var bands = atOnce.begin(() -> volumes.bands(scope));
        var check = atOnce.begin(() -> scope.fewPeople() ? null : little.check(scope));
        var days = volumes.days(scope);
        var steps = volumes.steps(scope, days);
        model.addAttribute("balance", volumes.balance(scope, steps));
        model.addAttribute("open", volumes.open(scope, steps));
        var weeks = behaviours.weeks(scope);
        model.addAttribute("throughput", behaviours.throughput(weeks, days));
        if (!scope.fewPeople()) {
            model.addAttribute("times", times.of(scope));
            model.addAttribute("medians", behaviours.medians(weeks));
            model.addAttribute("little", little.of(check.get()));
        }
        model.addAttribute("phases", volumes.phases(scope, bands.get()));
        return "insight/flow";
    }
}
