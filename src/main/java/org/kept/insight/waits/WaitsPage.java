package org.kept.insight.waits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.chart.RowChart;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.measure.StepNames;
import org.kept.insight.measure.Steps;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that says where and why work waits. */
@Component
class WaitsPage {

    /** A second. */
    private static final long WORTH_SAYING = 1_000;

    private final Steps steps;
    private final StepNames names;
    private final Causes causes;
    private final Headline headline;
    private final InsightWords words;
    private final Links links;
    private final ObjectMapper json;
    private final MessageSource messages;

    WaitsPage(
            Steps steps,
            StepNames names,
            Causes causes,
            Headline headline,
            InsightWords words,
            Links links,
            ObjectMapper json,
            MessageSource messages) {
        this.steps = steps;
        this.names = names;
        this.causes = causes;
        this.headline = headline;
        this.words = words;
        this.links = links;
        this.json = json;
        this.messages = messages;
    }

    /** One row of the list beside the diagram; each figure leads to its cases. */
    record Row(Steps.Step step, String passed, String took, String stands, String heat) {}

    /** A way to look at the page; here is the one that is shown. */
    record Choice(String name, String href, boolean here) {}

    /** A cause, the key of its words, and what helps against it: {@code insight.waits.cause.<id>.remedy}. */
    record Why(String id, String words, Causes.Sum sum, String href) {}

    void show(Model model, Scope scope, String askedBy, String askedModel) {
        HeatBy by = HeatBy.of(askedBy);
        List<Steps.Step> all =
                steps.of(scope).stream().filter(WaitsPage::isWhereWorkIs).toList();
        List<String> models = models(scope, all);
        String shown = models.contains(askedModel) ? askedModel : models.get(0);
        List<Steps.Step> here = all.stream()
                .filter(step -> step.model().equals(shown))
                .filter(step -> by.heat(step) > 0
                        || step.waitMs() >= WORTH_SAYING
                        || step.standing().count() > 0)
                .sorted(Comparator.comparingDouble(by::heat)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(Steps.Step::waitMs).reversed())
                        .thenComparing(Steps.Step::name))
                .toList();
        model.addAttribute("headline", headline.of(scope, all).orElse(null));
        model.addAttribute("free", headline.free(scope, all).orElse(null));
        model.addAttribute("by", by.id());
        model.addAttribute("shown", shown);
        model.addAttribute("ways", ways(scope, by, shown));
        model.addAttribute("models", choices(scope, by, models, shown));
        model.addAttribute(
                "rows", here.stream().map(step -> row(scope, by, step)).toList());
        model.addAttribute("drawn", !names.versions(shown).isEmpty());
        heat(model, scope, by, here);
        why(model, scope, all.stream().anyMatch(step -> step.sum().workedMs() > 0));
    }

    /** Neither what only holds others nor where a case turns, begins or ends. */
    private static boolean isWhereWorkIs(Steps.Step step) {
        boolean turn = step.type().endsWith("Gateway") && !step.type().equals("eventBasedGateway");
        return !step.container()
                && !turn
                && !step.type().toLowerCase(Locale.ROOT).contains("startevent")
                && !step.type().toLowerCase(Locale.ROOT).contains("endevent");
    }

    /** The process itself first, then those it called, by name. */
    private List<String> models(Scope scope, List<Steps.Step> all) {
        List<String> models = new java.util.ArrayList<>(all.stream()
                .map(Steps.Step::model)
                .filter(one -> !one.equals(scope.processKey()))
                .distinct()
                .sorted(Comparator.comparing(names::process))
                .toList());
        models.add(0, scope.processKey());
        return models;
    }

    private List<Choice> ways(Scope scope, HeatBy now, String shown) {
        return java.util.Arrays.stream(HeatBy.values())
                .map(one -> new Choice(say("insight.waits.by." + one.id()), address(scope, one, shown), one == now))
                .toList();
    }

    private List<Choice> choices(Scope scope, HeatBy by, List<String> models, String shown) {
        return models.stream()
                .map(one -> new Choice(names.process(one), address(scope, by, one), one.equals(shown)))
                .toList();
    }

    private String address(Scope scope, HeatBy by, String shown) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("by", by == HeatBy.WAIT ? "" : by.id());
        more.put("model", shown.equals(scope.processKey()) ? "" : shown);
        return links.address("/insight/" + scope.processKey() + "/waits", scope, more);
    }

    private Row row(Scope scope, HeatBy by, Steps.Step step) {
        return new Row(
                step,
                links.cases(scope, Mark.of("passed", step.model(), step.activity())),
                links.cases(scope, Mark.of("timed", step.model(), step.activity())),
                links.cases(scope, Mark.of("stands", step.model(), step.activity())),
                heatWords(scope, by, step));
    }

    private String heatWords(Scope scope, HeatBy by, Steps.Step step) {
        if (by.heat(step) <= 0) {
            return "";
        }
        return switch (by) {
            case WAIT -> words.duration(step.waitMs(), scope);
            case COUNT -> words.number(step.sum().ended());
            case P85 -> words.duration(step.time(1), scope);
            case MONEY -> words.about(step.standing().money());
        };
    }

    /** The diagram gets numbers for colours and the same in words. */
    private void heat(Model model, Scope scope, HeatBy by, List<Steps.Step> here) {
        Map<String, Double> heat = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        here.stream().filter(step -> by.heat(step) > 0).forEach(step -> {
            heat.put(step.activity(), by.heat(step));
            said.put(step.activity(), heatWords(scope, by, step));
        });
        model.addAttribute("heat", text(heat));
        model.addAttribute("heatWords", text(said));
    }

    private void why(Model model, Scope scope, boolean workSeen) {
        List<Causes.Sum> sums = causes.of(scope);
        ChartWords said = new ChartWords(messages, LocaleContextHolder.getLocale());
        RowChart chart = RowChart.of(said, say("insight.waits.why"), Unit.seconds(said), say("insight.waits.cause"))
                .second(say("insight.waits.money-hours"))
                .nothing(say("insight.waits.why.nothing"));
        sums.forEach(sum -> chart.row(
                say(words(sum, workSeen)),
                sum.ms() / 1000.0,
                sum.moneyHours().isEmpty() ? null : say("insight.waits.money", words.about(sum.moneyHours())),
                href(scope, sum)));
        Chart drawn = chart.chart();
        model.addAttribute("chart", drawn);
        model.addAttribute(
                "whys",
                sums.stream()
                        .map(sum -> new Why(sum.cause().id(), words(sum, workSeen), sum, href(scope, sum)))
                        .toList());
        model.addAttribute("reasons", causes.reasons(scope));
    }

    /** Where no page told of work, nobody is said to have done something else. */
    private static String words(Causes.Sum sum, boolean workSeen) {
        return "insight.waits.cause." + sum.cause().id() + (sum.cause() == Cause.IDLE && !workSeen ? ".unseen" : "");
    }

    private String href(Scope scope, Causes.Sum sum) {
        return links.cases(scope, Mark.of("cause", sum.cause().id()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers and words can always be written", e);
        }
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
