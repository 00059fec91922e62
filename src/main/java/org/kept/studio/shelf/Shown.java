package org.kept.studio.shelf;

import org.kept.workflow.models.check.ModelFile;

/**
 * Which content of a file a page shows.
 *
 * @param what {@code draft}, or the number of a version
 * @param file its name and bytes
 */
public record Shown(String what, ModelFile file) {

    public static final String DRAFT = "draft";

    /** Whether it is the draft. */
    public boolean draft() {
        return what.equals(DRAFT);
    }
}
