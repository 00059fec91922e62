package org.kept.studio.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.NotFoundException;
import org.kept.studio.ModelRef;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.ModelDiff;
import org.kept.studio.diff.UnreadableModelException;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What differs between two contents of a file, in sentences, and as marks for its elements. */
@Component
class ModelChanges {

    private final Versions versions;
    private final Drafts drafts;

    ModelChanges(Versions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /**
     * What is different.
     *
     * @param trouble why nobody can say it, as of a draft that is broken; null where it can be said
     */
    record Found(List<Change> changes, String trouble) {

        /** Says it on a page, with the marks for the elements. */
        void tell(Model model) {
            model.addAttribute("changes", changes);
            model.addAttribute("changesTrouble", trouble);
            model.addAttribute("changed", marks(changes));
        }
    }

    /** What a draft changes in the version it was made from; nothing for a file that was not there, and where there is none. */
    Found ofDraft(Draft draft) {
        int base = draft == null ? 0 : draft.base().version();
        return base == 0 ? new Found(List.of(), null) : between(version(draft.ref(), base), draft(draft.ref()));
    }

    /** What one content has that the other has not. A broken one is a draft's right: its page stays, so that somebody can mend it. */
    Found between(ModelFile from, ModelFile to) {
        try {
            return new Found(ModelDiff.between(from, to), null);
        } catch (UnreadableModelException e) {
            return new Found(List.of(), e.fields().get(0).message());
        }
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
