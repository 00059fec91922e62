package org.kept.studio.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.studio.outline.Reading;
import org.kept.studio.outline.Readings;
import org.kept.workflow.models.DeployedModel;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Service;

/** Every model that is live or being made, by module. */
@Service
public class Bookshelf {

    private static final List<String> KINDS = List.of("bpmn", "dmn", "form", "letter");

    private final ModelLibrary library;
    private final Drafts drafts;
    private final LastChanges changes;
    private final Cache<String, Reading> readings =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Bookshelf(ModelLibrary library, Drafts drafts, LastChanges changes) {
        this.library = library;
        this.drafts = drafts;
        this.changes = changes;
    }

    /** What a file says; the same content is read once. */
    public Reading reading(ModelFile file) {
        return readings.get(file.name() + " " + file.hash(), key -> Readings.of(file));
    }

    /** Every book by module, processes first, then tables, forms and letters, each by name. */
    public Map<String, List<Book>> modules() {
        Map<ModelRef, Draft> open = new LinkedHashMap<>();
        drafts.all().forEach(draft -> open.put(draft.ref(), draft));
        Map<ModelRef, DeployedModel> live = new LinkedHashMap<>();
        library.list().forEach(model -> live.putIfAbsent(new ModelRef(model.module(), model.file()), model));
        Map<ModelRef, Reading> read = new HashMap<>();
        Map<String, ModelRef> owners = new HashMap<>();
        library.list()
                .forEach(model ->
                        owners.put(model.kind() + ":" + model.key(), new ModelRef(model.module(), model.file())));
        live.values().stream().map(DeployedModel::module).distinct().forEach(module -> library.files(module)
                .forEach(file -> read.put(new ModelRef(module, file.name()), reading(file))));

        Map<ModelRef, List<ModelRef>> calls = new HashMap<>();
        Map<ModelRef, List<ModelRef>> calledBy = new HashMap<>();
        read.forEach((ref, reading) -> {
            List<ModelRef> named = reading.uses().stream()
                    .map(owners::get)
                    .filter(other -> other != null && !other.equals(ref))
                    .distinct()
                    .toList();
            calls.put(ref, named);
            named.forEach(other ->
                    calledBy.computeIfAbsent(other, key -> new ArrayList<>()).add(ref));
        });
        Map<String, List<Book>> modules = new TreeMap<>();
        var all = new TreeSet<ModelRef>(java.util.Comparator.comparing(ModelRef::toString));
        all.addAll(read.keySet());
        all.addAll(open.keySet());
        for (ModelRef ref : all) {
            DeployedModel model = live.get(ref);
            Reading reading = read.containsKey(ref) ? read.get(ref) : drafted(ref);
            modules.computeIfAbsent(ref.module(), key -> new ArrayList<>())
                    .add(new Book(
                            ref,
                            reading,
                            model == null ? 0 : model.version(),
                            model == null ? 0 : model.running(),
                            changes.all().get(ref),
                            calls.getOrDefault(ref, List.of()),
                            calledBy.getOrDefault(ref, List.of()),
                            open.get(ref)));
        }
        modules.values()
                .forEach(books -> books.sort(java.util.Comparator.comparing(
                                (Book book) -> KINDS.indexOf(book.ref().kind()))
                        .thenComparing(Book::name, String.CASE_INSENSITIVE_ORDER)));
        return modules;
    }

    /** The books of one module; none for one that has none. */
    public List<Book> module(String module) {
        return modules().getOrDefault(module, List.of());
    }

    private Reading drafted(ModelRef ref) {
        return reading(new ModelFile(ref.file(), drafts.content(ref).orElse(new byte[0])));
    }
}
