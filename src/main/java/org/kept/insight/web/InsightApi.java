package org.kept.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.Steps;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.insight.scope.Selection;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of a process for other systems: measures, steps, and the cases behind each. */
@RestController
@RequestMapping("/api/v1/insight/{processKey}")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
@Tag(name = "Insight")
class InsightApi {

    private final ScopeReader scopes;
    private final Measures measures;
    private final Steps steps;
    private final FlowNumbers flow;
    private final CasesBehind behind;
    private final MessageSource messages;
    private final Links links;

    InsightApi(
            ScopeReader scopes,
            Measures measures,
            Steps steps,
            FlowNumbers flow,
            CasesBehind behind,
            MessageSource messages,
            Links links) {
        this.scopes = scopes;
        this.measures = measures;
        this.steps = steps;
        this.flow = flow;
        this.behind = behind;
        this.messages = messages;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "The measures of a process in a period, each with its definition and its cases")
    Numbers numbers(@PathVariable String processKey, @RequestParam Map<String, String> asked) {
        Scope scope = scopes.read(processKey, asked);
        List<Number> numbers = new ArrayList<>();
        measures.read(scope).forEach(reading -> numbers.add(number(scope, reading)));
        flow.of(scope)
                .forEach(one -> numbers.add(new Number(
                        one.id(),
                        one.value(),
                        one.unit(),
                        one.n(),
                        say("insight.flow." + one.id() + ".definition"),
                        links.api(scope, one.mark()))));
        return new Numbers(processKey, scope.asked(), numbers);
    }

    @GetMapping("/steps")
    @Operation(
            summary =
                    "Every step: how often, how long, how much waiting, and the money that waits there now. Times in seconds")
    StepList steps(@PathVariable String processKey, @RequestParam Map<String, String> asked) {
        Scope scope = scopes.read(processKey, asked);
        return new StepList(
                processKey,
                scope.asked(),
                steps.of(scope).stream().map(step -> row(scope, step)).toList());
    }

    @GetMapping("/cases")
    @Operation(summary = "The cases behind a number: follow a casesHref")
    Cases cases(
            @PathVariable String processKey,
            @RequestParam String mark,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Map<String, String> asked) {
        Scope scope = scopes.read(processKey, asked);
        Selection selection = behind.select(scope, Mark.parse(mark));
        var page = behind.list(selection, after, Math.max(1, limit));
        return new Cases(page.count(), page.items(), page.next());
    }

    private Number number(Scope scope, Measures.Reading reading) {
        CaseMeasure measure = reading.measure();
        return new Number(
                measure.id(),
                reading.value(),
                measure.unit().name().toLowerCase(java.util.Locale.ROOT),
                reading.n(),
                say(measure.words() + ".definition"),
                links.api(scope, Mark.of("measure", measure.id())));
    }

    private StepRow row(Scope scope, Steps.Step step) {
        return new StepRow(
                step.activity(),
                step.model(),
                step.name(),
                step.sum().ended(),
                seconds(step.time(0)),
                seconds(step.time(1)),
                scope.fewPeople() ? null : step.waitMs() / 1000.0,
                step.standing().size(),
                step.standing().money(),
                step.standing().count(),
                links.api(scope, Mark.of("passed", step.model(), step.activity())),
                links.api(scope, Mark.of("stands", step.model(), step.activity())));
    }

    private static Double seconds(Double millis) {
        return millis == null ? null : millis / 1000;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The measures of a process. */
    record Numbers(String process, Map<String, String> scope, List<Number> measures) {}

    /** One measure. */
    record Number(String id, Double value, String unit, long n, String definition, String casesHref) {}

    /** The steps of a process; times in seconds. */
    record StepList(String process, Map<String, String> scope, List<StepRow> steps) {}

    /** One step. */
    record StepRow(
            String id,
            String model,
            String name,
            long count,
            Double p50,
            Double p85,
            Double totalWait,
            BigDecimal valueWaiting,
            Map<String, BigDecimal> valueWaitingByCurrency,
            long waiting,
            String casesHref,
            String waitingHref) {}

    /** The cases behind a number. */
    record Cases(long count, List<CasesBehind.Row> items, String next) {}
}
