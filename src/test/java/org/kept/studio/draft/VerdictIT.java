package org.kept.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.kept.workflow.models.InvalidModelsException;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;

/** What an analyst sees while typing is what a deployment would say: one verdict, over good and bad models of every kind. */
@KeptTest
class VerdictIT extends StudioDesk {

    private static final Path CORPUS = Path.of("src/test/resources/models/corpus");
    private static final String MODULE = "parcels";

    /** Every so many files of the corpus, which has some for each rule. */
    private static final int EVERY = 4;

    @Test
    void theEditorIsToldWhatADeploymentIsTold() throws IOException {
        Visitor analyst = new Visitor(port);
        analyst.signIn("analyst", "kept");
        analyst.with("Accept", "text/html, application/json");
        int bad = 0;
        for (ModelFile file : corpus()) {
            var saved = analyst.put(
                    "/studio/new",
                    "/studio/" + MODULE + "/" + file.name() + "/draft",
                    new String(file.bytes(), StandardCharsets.UTF_8));
            assertThat(saved.statusCode()).as(file.name() + saved.body()).isEqualTo(200);
            Set<String> typed = StreamSupport.stream(
                            org.kept.support.Http.json(saved).at("/problems").spliterator(), false)
                    .map(problem -> problem.at("/file").asText() + " "
                            + problem.at("/rule").asText() + " "
                            + problem.at("/element").asText("") + " "
                            + problem.at("/severity").asText())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(typed).as(file.name()).isEqualTo(deployment(file));
            bad += typed.stream().anyMatch(problem -> problem.endsWith("error")) ? 1 : 0;
            anita.delete("/api/v1/models/" + MODULE + "/" + file.name() + "/draft");
        }
        assertThat(bad).isGreaterThan(15);
    }

    private Set<String> deployment(ModelFile file) {
        List<ModelProblem> problems;
        try {
            problems =
                    library.deployUploaded(MODULE, List.of(file), "admin", true).advice();
        } catch (InvalidModelsException e) {
            problems = e.problems();
        }
        return problems.stream()
                .map(problem -> problem.file() + " " + problem.rule() + " "
                        + (problem.element() == null ? "null" : problem.element()) + " "
                        + (problem.stops() ? "error" : "advice"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ModelFile> corpus() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(CORPUS)) {
            List<Path> sorted = paths.sorted().toList();
            for (int i = 0; i < sorted.size(); i += EVERY) {
                Path path = sorted.get(i);
                String name = path.getFileName().toString();
                String text = Files.readString(path);
                boolean comment = name.endsWith(".form") || name.endsWith(".letter");
                String content = comment ? text.substring(text.indexOf('\n') + 1) : text;
                String kind = name.substring(name.lastIndexOf('.'));
                String base = kind.equals(".form") ? "visit-plan" : kind.equals(".letter") ? "visit-note" : "visit";
                files.add(new ModelFile(base + kind, content.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return files;
    }
}
