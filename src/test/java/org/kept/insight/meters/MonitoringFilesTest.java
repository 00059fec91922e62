package org.kept.insight.meters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alerts ask for what Kept really measures, and add up what is each node's own. */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("docker/monitoring");
    private static final Set<String> OF_A_NODE = Set.of(
            "kept_process_started_total",
            "kept_process_completed_total",
            "kept_process_duration_seconds_bucket",
            "kept_promise_broken_total");
    private static final Set<String> OF_THE_HOUSE =
            Set.of("kept_process_wip", "kept_oldest_age_seconds", "kept_forgotten", "kept_audit_broken");
    private static final Pattern METRIC = Pattern.compile("kept_[a-z_]+");

    @Test
    void theDashboardShowsOnlyWhatIsMeasured() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("kept.json").toFile());

        List<String> asked = new ArrayList<>();
        dashboard.path("panels").forEach(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            panel.path("targets")
                    .forEach(target -> asked.add(target.path("expr").asText()));
        });
        assertThat(asked).hasSizeGreaterThan(8).allSatisfy(MonitoringFilesTest::asksRightly);
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyAlertSaysInWordsWhatIsWrong() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(FOLDER.resolve("alerts.yml")));
        var rules = (List<Map<String, Object>>)
                ((List<Map<String, Object>>) file.get("groups")).get(0).get("rules");

        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> {
            asksRightly((String) rule.get("expr"));
            assertThat(((Map<String, String>) rule.get("annotations")).get("summary"))
                    .isNotBlank();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void monitoringRunsOnlyWhereItIsAskedFor() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));

        for (String service : List.of("prometheus", "grafana")) {
            assertThat((List<String>) compose.get("services").get(service).get("profiles"))
                    .containsExactly("monitoring");
        }
    }

    private static void asksRightly(String question) {
        var metric = METRIC.matcher(question);
        while (metric.find()) {
            String name = metric.group();
            assertThat(OF_A_NODE.contains(name) || OF_THE_HOUSE.contains(name))
                    .as(name)
                    .isTrue();
            assertThat(question).contains(OF_A_NODE.contains(name) ? "sum" : "max");
        }
    }
}
