package org.kept.workflow.migration;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** What the engine says about a case that cannot go over, in words for an analyst. */
final class EngineWords {

    private EngineWords() {}

    static String of(MigratingProcessInstanceValidationReport report, ProcessShape from, String there) {
        Stream<String> places = report.getActivityInstanceReports().stream()
                .map(each -> from.words(each.getSourceScopeId()) + ": " + plain(String.join("; ", each.getFailures())));
        Stream<String> jobs = report.getTransitionInstanceReports().stream()
                .map(each -> from.words(each.getSourceScopeId()) + ": " + plain(String.join("; ", each.getFailures())));
        Stream<String> others = report.getFailures().stream().map(EngineWords::plain);
        return "It cannot go over to " + there + ". "
                + Stream.of(places, jobs, others)
                        .flatMap(each -> each)
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** The engine's own sentence without its codes, and the commonest in ours. */
    static String plain(String failure) {
        if (failure.contains("no migration instruction for that instance's activity")
                || failure.contains("There is no migration instruction for this instance's activity")) {
            return "it has no place there";
        }
        if (failure.contains("compensation")) {
            return "what would undo a step that was done has no place there";
        }
        return failure.strip().replaceAll("^ENGINE-\\d+ ", "").replaceAll("\\s+", " ");
    }
}
