package org.kept.workflow.models.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.ModelCheck;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Catalogue.Input;

/** Models that are in order, to be spoilt one place at a time. */
final class Samples {

    static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    static final Catalogue CATALOGUE = new Catalogue(
            "visit",
            Map.of(
                    "sendMailDelegate",
                            new ActionEntry(
                                    true,
                                    List.of(new Input("template", true, Set.of("visit-late", "visit-soon"))),
                                    Set.of()),
                    "bookVisitDelegate", new ActionEntry(false, List.of(), Set.of("FULLY_BOOKED"))),
            Map.of("duplicateReview", Set.of(), "callsVisit", Set.of("visitHandling")),
            Set.of(),
            Map.of(),
            Set.of("sales-dev", "sales-managers"),
            Set.of("estimatedValue", "jobLevel", "big"),
            Map.of("bpmn:duplicateReview", "customer", "bpmn:callsVisit", "customer", "dmn:lead-score", "lead"),
            NOW);

    private Samples() {}

    static String text(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/models/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong when the three samples come together, one of them with this content instead of its own. */
    static List<ModelProblem> checkWith(String name, String content) {
        List<ModelFile> files = new ArrayList<>();
        for (String sample : List.of("visit.bpmn", "visit-rate.dmn", "visit-plan.form")) {
            files.add(file(sample, sample.equals(name) ? content : text(sample)));
        }
        return ModelCheck.check(files, CATALOGUE);
    }

    /** The sample with one place replaced; fails when the place is not there, so that no test checks an unspoilt model. */
    static String spoilt(String name, String place, String replacement) {
        String text = text(name);
        if (!text.contains(place)) {
            throw new IllegalArgumentException(name + " does not contain " + place);
        }
        return text.replace(place, replacement);
    }
}
