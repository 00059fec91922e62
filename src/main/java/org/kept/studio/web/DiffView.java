package org.kept.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.ChangedElements;
import org.kept.workflow.models.check.ModelFile;

/**
 * How two versions of a model differ, over the API.
 *
 * @param from the older version; null where there was none
 * @param to the newer version; null for the draft
 * @param fromHash the hash of what was compared, so that nobody approves something else
 * @param elements how each element is to be coloured, by its id
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DiffView(
        Integer from,
        Integer to,
        String fromHash,
        String toHash,
        List<Change> changes,
        Map<String, Change.Kind> elements) {

    static DiffView of(Integer from, Integer to, ModelFile before, ModelFile after, List<Change> changes) {
        return new DiffView(
                from,
                to,
                before == null ? null : before.hash(),
                after == null ? null : after.hash(),
                changes,
                ChangedElements.of(changes));
    }
}
