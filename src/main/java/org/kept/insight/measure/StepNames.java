package org.kept.insight.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.kept.shared.NotFoundException;
import org.kept.workflow.ProcessPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call a step: its name in the newest version that has it. */
@Component
public class StepNames {

    private final ProcessPlans plans;
    private final JdbcClient jdbc;
    private final Cache<String, List<Integer>> versions =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    StepNames(ProcessPlans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** A step's name and BPMN type. */
    public record Name(String words, String type) {}

    /** The name; where no version is left that has the step, its id. */
    public Name of(String model, String activity) {
        for (int version : versions(model)) {
            var found = plans.of(model, version).activities().get(activity);
            if (found != null) {
                String words = found.name() == null || found.name().isBlank() ? activity : found.name();
                return new Name(words.replaceAll("\\s+", " "), found.type());
            }
        }
        return new Name(activity, "unknown");
    }

    /** Whether a deployed version of the model has the step. */
    public boolean has(String model, String activity) {
        return versions(model).stream()
                .anyMatch(version -> plans.of(model, version).activities().containsKey(activity));
    }

    /** What people call a process. */
    public String process(String processKey) {
        return versions(processKey).stream()
                .findFirst()
                .map(version -> plans.of(processKey, version).name())
                .orElse(processKey);
    }

    /** The deployed versions, the newest first; empty where the process is not deployed any more. */
    public List<Integer> versions(String processKey) {
        return versions.get(processKey, key -> jdbc.sql(
                        "select version_ from public.act_re_procdef where key_ = :key order by version_ desc")
                .param("key", key)
                .query(Integer.class)
                .list());
    }

    /** Whether all deployed versions have the same phases. */
    public boolean samePhases(String processKey) {
        return versions(processKey).stream()
                        .map(version -> plans.of(processKey, version).phases())
                        .distinct()
                        .count()
                <= 1;
    }

    /** The newest plan. */
    public ProcessPlans.Plan newest(String processKey) {
        return versions(processKey).stream()
                .findFirst()
                .map(version -> plans.of(processKey, version))
                .orElseThrow(() -> new NotFoundException("process"));
    }
}
