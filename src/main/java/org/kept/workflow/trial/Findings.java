package org.kept.workflow.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.workflow.trial.jvm.ChildEnd;
import org.kept.workflow.trial.result.Coverage;
import org.kept.workflow.trial.result.ReplayResult;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;

/** Gathers what a child says, and makes the verdict of it and of how the child ended. */
final class Findings {

    private final List<ScenarioResult> scenarios = new ArrayList<>();
    private final List<ReplayResult.Case> cases = new ArrayList<>();
    private Verdict told;
    private String sentence;
    private JsonNode phase;
    private JsonNode at;
    private boolean done;

    void hear(JsonNode line) {
        switch (line.path("kind").asText()) {
            case "phase" -> {
                phase = line;
                at = null;
            }
            case "at" -> at = line;
            case "scenario", "smoke" -> {
                scenarios.add(TrialJson.as(line.path("result"), ScenarioResult.class));
                phase = null;
            }
            case "replayed" ->
                cases.add(new ReplayResult.Case(
                        line.path("index").asInt(),
                        TrialJson.as(line.path("before"), ReplayResult.Answer.class),
                        TrialJson.as(line.path("after"), ReplayResult.Answer.class)));
            case "unreadable" -> tell(Verdict.UNREADABLE, line.path("sentence").asText());
            case "refused" ->
                tell(
                        Verdict.REFUSED,
                        "The engine refuses the model: " + line.path("sentence").asText());
            case "deep" ->
                tell(Verdict.TOO_DEEP, where() + " came to no end: the model calls itself, or is nested, too deeply");
            case "broken" ->
                tell(Verdict.BROKEN, "The trial broke: " + line.path("sentence").asText());
            case "done" -> done = true;
            default -> {}
        }
    }

    private void tell(Verdict verdict, String words) {
        told = verdict;
        sentence = words;
    }

    /** What is to be said if the child ended like this. */
    void end(ChildEnd end, TrialSettings settings) {
        if (told != null || done && end.how() == ChildEnd.How.DONE) {
            return;
        }
        switch (end.how()) {
            case OUT_OF_TIME ->
                tell(
                        Verdict.TOO_LONG,
                        where() + " did not come to an end within "
                                + settings.scenario().toSeconds() + " seconds and was stopped" + lastSeen());
            case OUT_OF_MEMORY ->
                tell(
                        Verdict.TOO_BIG,
                        where() + " wanted more than " + settings.heap() + " of memory and was stopped" + lastSeen());
            case OUT_OF_PAPER -> tell(Verdict.TOO_BIG, where() + " goes by so many steps that nobody could read them");
            default -> tell(Verdict.BROKEN, where() + " broke the trial itself; the log says more");
        }
    }

    private String where() {
        String name = phase == null ? "" : phase.path("name").asText();
        return switch (name) {
            case "deploy" -> "Deploying the models";
            case "smoke" -> "Starting “" + phase.path("process").asText() + "”";
            case "scenario" -> "“" + phase.path("scenario").asText() + "”";
            case "replay" -> "The decision table";
            default -> "The trial";
        };
    }

    private String lastSeen() {
        return at == null
                ? ""
                : "; it was last seen at “" + at.path("id").asText().replace("#multiInstanceBody", "") + "”, after "
                        + at.path("steps").asLong() + " steps";
    }

    /** The verdict, with those that were meant to be played and were not. */
    TrialResult result(double seconds, List<ScenarioResult> meant) {
        List<ScenarioResult> all = new ArrayList<>(scenarios);
        boolean first = true;
        for (ScenarioResult each : meant) {
            boolean played = scenarios.stream()
                    .anyMatch(
                            one -> one.name().equals(each.name()) && one.file().equals(each.file()));
            if (!played) {
                String why = told != null && first ? sentence : "It was not played, since the trial was over before";
                all.add(ScenarioResult.failed(each.file(), each.name(), each.line(), each.process(), why));
                first = false;
            }
        }
        if (told == null) {
            judge(all);
        }
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.coverage() != null)
                .forEach(each -> coverage.merge(each.process(), each.coverage(), Coverage::and));
        return new TrialResult(told, sentence, seconds, all, List.copyOf(coverage.values()));
    }

    /** A bare start that came to nothing is no fault, but where nothing else was played nobody has seen the models work. */
    private void judge(List<ScenarioResult> all) {
        long failed = all.stream().filter(ScenarioResult::wrong).count();
        long passed = all.stream().filter(ScenarioResult::passed).count();
        if (all.isEmpty()) {
            tell(Verdict.PASSED, "The models can be deployed; there was nothing else to try");
        } else if (failed > 0) {
            long known = failed + passed;
            tell(
                    Verdict.FAILED,
                    failed + " of " + known + (known == 1 ? " scenario" : " scenarios") + " did not go as expected");
        } else if (passed > 0) {
            tell(Verdict.PASSED, passed + (passed == 1 ? " scenario went" : " scenarios went") + " as expected");
        } else {
            tell(
                    Verdict.FAILED,
                    "The models can be deployed, but no case was seen to run. "
                            + all.get(0).sentence());
        }
    }

    ReplayResult replay(double seconds) {
        if (told == null) {
            tell(Verdict.PASSED, cases.size() + " cases were asked again");
        }
        return new ReplayResult(told, sentence, seconds, cases);
    }
}
