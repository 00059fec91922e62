package org.kept.studio.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasures;
import org.kept.insight.ChangeLedger;
import org.kept.shared.InvalidInputException;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.workflow.models.DeployedModel;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ties what a change is for to what Insight counts: in which process, by which measure, and which way is better. */
@Component
public class Measured {

    /** How long cases take: every process has it, and less is better. */
    public static final String CYCLE_TIME = "cycleTimeP50";

    private static final Logger log = LoggerFactory.getLogger(Measured.class);

    private final ModelLibrary library;
    private final ObjectProvider<CaseMeasures> measures;
    private final ChangeLedger ledger;

    Measured(ModelLibrary library, ObjectProvider<CaseMeasures> measures, ChangeLedger ledger) {
        this.library = library;
        this.measures = measures;
        this.ledger = ledger;
    }

    /** What was said, with the process and the direction that go without saying. */
    Draft.Submission read(ModelRef ref, byte[] content, Purpose said, String person, Instant now) {
        String measure = said.measure().strip();
        boolean none = measure.equalsIgnoreCase(Draft.Submission.NONE);
        String process = none ? null : process(ref, content, said.process());
        return new Draft.Submission(
                now,
                person,
                said.reason().strip(),
                none ? Draft.Submission.NONE : measure,
                process,
                none ? null : upwards(process, measure, said.direction()),
                said.expectation() == null ? "" : said.expectation().strip());
    }

    /** Whether Insight will tell whether it came true. */
    public boolean counts(Draft.Submission said) {
        return said.process() != null
                && said.upwards() != null
                && (said.measure().equals(CYCLE_TIME)
                        || measure(said.process(), said.measure()).isPresent());
    }

    /** Tells Insight what a deployed release is for, as far as it counts that. */
    void tell(Release release, List<DeployedModel> deployed) {
        Draft.Submission said = release.purpose();
        if (!counts(said)) {
            return;
        }
        deployed.stream()
                .filter(model -> model.file().equals(release.ref().file()))
                .forEach(model -> kind(model).ifPresent(kind -> {
                    var expectation = new ChangeLedger.Expectation(
                            kind,
                            model.key(),
                            model.version(),
                            said.reason(),
                            said.process(),
                            said.measure(),
                            said.upwards(),
                            said.expectation());
                    tell(expectation, release.deployedBy());
                }));
    }

    private void tell(ChangeLedger.Expectation expectation, String person) {
        try {
            ledger.expect(expectation, person);
        } catch (InvalidInputException e) {
            log.warn("Insight does not take what {} {} is for: {}", expectation.kind(), expectation.key(), e.fields());
        }
    }

    private static Optional<ChangeLedger.Kind> kind(DeployedModel item) {
        return switch (item.kind()) {
            case "bpmn" -> Optional.of(ChangeLedger.Kind.PROCESS);
            case "dmn" -> Optional.of(ChangeLedger.Kind.DECISION);
            case "form" -> Optional.of(ChangeLedger.Kind.FORM);
            default -> Optional.empty();
        };
    }

    private String process(ModelRef ref, byte[] content, String said) {
        if (said != null && !said.isBlank()) {
            return library.list().stream()
                    .filter(model -> model.kind().equals("bpmn") && model.key().equals(said.strip()))
                    .map(DeployedModel::key)
                    .findFirst()
                    .orElseThrow(() -> InvalidInputException.of("process", "There is no such process"));
        }
        Set<String> keys = Outline.of(new ModelFile(ref.file(), content)).keys();
        if (ref.kind().equals("bpmn")) {
            return keys.stream().findFirst().map(Measured::plain).orElse(null);
        }
        return library.files(ref.module()).stream()
                .filter(file -> file.kind().equals("bpmn") && names(file, keys))
                .flatMap(file -> Outline.of(file).keys().stream())
                .findFirst()
                .map(Measured::plain)
                .orElse(null);
    }

    private static boolean names(ModelFile process, Set<String> keys) {
        String text = new String(process.bytes(), StandardCharsets.UTF_8);
        return keys.stream().anyMatch(key -> text.contains("Ref=\"" + plain(key) + "\""));
    }

    private static String plain(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private Boolean upwards(String process, String measure, String said) {
        if (said != null && !said.isBlank()) {
            return said.equals("up");
        }
        if (measure.equals(CYCLE_TIME)) {
            return false;
        }
        return measure(process, measure)
                .map(found -> found.better() == CaseMeasure.Better.HIGHER)
                .orElse(null);
    }

    private Optional<CaseMeasure> measure(String process, String id) {
        return measures.stream()
                .filter(each -> each.processKey().equals(process))
                .flatMap(each -> each.measures().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
