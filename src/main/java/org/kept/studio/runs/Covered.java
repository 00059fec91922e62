package org.kept.studio.runs;

import java.util.List;

/**
 * How much of a process the scenarios came by.
 *
 * @param own whether it is the process of the file that is shown, so that its steps can be found in the drawing
 */
record Covered(String process, boolean own, int percent, List<Missed> missed, int flows) {

    /** A step that no scenario came by. */
    record Missed(String id, String name) {}
}
