package org.kept.studio.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.NotFoundException;
import org.kept.studio.ModelRef;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.ModelDiff;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Component;

/** What differs between two contents of a file, in sentences, and as marks for its elements. */
@Component
class ModelChanges {

    private final Versions versions;
    private final Drafts drafts;

    ModelChanges(Versions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /** What a draft changes in the version it was made from; nothing for a file that was not there, and where there is none. */
    List<Change> ofDraft(Draft draft) {
        int base = draft == null ? 0 : draft.base().version();
        return base == 0 ? List.of() : between(version(draft.ref(), base), draft(draft.ref()));
    }

    List<Change> between(ModelFile from, ModelFile to) {
        return ModelDiff.between(from, to);
    }

    ModelFile draft(ModelRef ref) {
        return new ModelFile(ref.file(), drafts.content(ref).orElseThrow(() -> new NotFoundException("draft")));
    }

    ModelFile version(ModelRef ref, int version) {
        return versions.content(ref, version)
                .map(bytes -> new ModelFile(ref.file(), bytes))
                .orElseThrow(() -> new NotFoundException("version"));
    }

    /** The kind of change by element; where several touch one, the first kind in their order wins. */
    static Map<String, String> marks(List<Change> changes) {
        Map<String, Change.Kind> kinds = new LinkedHashMap<>();
        changes.forEach(change -> change.elements()
                .forEach(id -> kinds.merge(id, change.kind(), (one, other) -> one.compareTo(other) < 0 ? one : other)));
        Map<String, String> marks = new LinkedHashMap<>();
        kinds.forEach((id, kind) -> marks.put(id, kind.word()));
        return marks;
    }
}
