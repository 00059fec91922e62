package org.kept.studio.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.ModelDiff;
import org.kept.studio.draft.Drafts;
import org.kept.workflow.models.DeployedModel;
import org.kept.workflow.models.ElementTemplates;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets analysts work with Git and Camunda Modeler: the live models as a folder of files, and such a folder back into drafts. */
@Service
class ModelFolder {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ModelLibrary library;
    private final Drafts drafts;
    private final ElementTemplates templates;
    private final Pace pace;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    ModelFolder(
            ModelLibrary library,
            Drafts drafts,
            ElementTemplates templates,
            Pace pace,
            ObjectMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.library = library;
        this.drafts = drafts;
        this.templates = templates;
        this.pace = pace;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The live models of one module, or with null of all, as a ZIP with the palette for Camunda Modeler. */
    byte[] take(String module) {
        Map<ModelRef, byte[]> models = live();
        if (module != null && !module.isBlank()) {
            models.keySet().removeIf(ref -> !ref.module().equals(module));
        }
        if (models.isEmpty()) {
            throw new NotFoundException("module");
        }
        try {
            byte[] palette = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(templates.all());
            return FolderArchive.write(models, Map.of(FolderArchive.PALETTE, palette));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Templates can always be written", e);
        }
    }

    /** Keeps a ZIP for a day, so that it is looked at before anything becomes a draft. */
    @Transactional
    public UUID bring(byte[] content, Person person) {
        pace.spend(person.username(), Pace.Effort.COMPARE);
        FolderArchive.read(content);
        jdbc.sql("delete from app.studio_brought where at < ? or person = ?")
                .params(Timestamp.from(clock.instant().minus(KEPT)), person.username())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into app.studio_brought (id, person, at, content) values (?, ?, ?, ?)")
                .params(id, person.username(), Timestamp.from(clock.instant()), content)
                .update();
        return id;
    }

    /** What was brought, beside what is live: what differs first. */
    List<Brought> look(UUID id, Person person, Locale locale) {
        pace.spend(person.username(), Pace.Effort.COMPARE);
        return compare(brought(id, person), locale);
    }

    /** Names in the ZIP that are no models in their places. */
    List<String> leftOut(UUID id, Person person) {
        return brought(id, person).leftOut();
    }

    /** Makes drafts of the chosen files, each as if it had been typed; a file that somebody is at stays theirs. */
    Map<ModelRef, String> draft(UUID id, List<String> chosen, Person person) {
        var read = brought(id, person);
        if (chosen.isEmpty()) {
            throw InvalidInputException.of("files", "Choose what is to become a draft");
        }
        Map<ModelRef, String> made = new LinkedHashMap<>();
        read.models().forEach((ref, bytes) -> {
            if (chosen.contains(ref.toString())) {
                var saved = drafts.save(ref, bytes, new Drafts.Saving(null, null, false), person);
                made.put(ref, saved.draft().hash());
            }
        });
        return made;
    }

    private List<Brought> compare(FolderArchive.Read read, Locale locale) {
        Map<ModelRef, byte[]> live = live();
        List<Brought> all = new ArrayList<>();
        read.models().forEach((ref, bytes) -> all.add(compare(ref, live.get(ref), bytes, locale)));
        all.sort(Comparator.comparing((Brought one) -> !one.differs())
                .thenComparing(one -> one.ref().toString()));
        return all;
    }

    private Brought compare(ModelRef ref, byte[] live, byte[] brought, Locale locale) {
        boolean drafted = drafts.find(ref).isPresent();
        try {
            ref.requireWritable(live != null);
            if (live == null) {
                return new Brought(ref, "new", List.of(), drafted);
            }
            List<String> sentences = ModelDiff.between(file(ref, live), file(ref, brought), locale).stream()
                    .map(Change::sentence)
                    .toList();
            return new Brought(ref, sentences.isEmpty() ? "same" : "changed", sentences, drafted);
        } catch (InvalidInputException e) {
            return new Brought(ref, "refused", List.of(e.fields().get(0).message()), drafted);
        }
    }

    private FolderArchive.Read brought(UUID id, Person person) {
        return jdbc.sql("select content from app.studio_brought where id = ? and person = ? and at >= ?")
                .params(id, person.username(), Timestamp.from(clock.instant().minus(KEPT)))
                .query(byte[].class)
                .optional()
                .map(FolderArchive::read)
                .orElseThrow(() -> new NotFoundException("folder"));
    }

    private Map<ModelRef, byte[]> live() {
        Map<ModelRef, byte[]> live = new TreeMap<>(Comparator.comparing(ModelRef::toString));
        library.list().stream().map(DeployedModel::module).distinct().forEach(module -> library.files(module)
                .forEach(file -> live.put(new ModelRef(module, file.name()), file.bytes())));
        return live;
    }

    private static ModelFile file(ModelRef ref, byte[] bytes) {
        return new ModelFile(ref.file(), bytes);
    }
}
