package org.kept.studio.words;

import java.util.List;
import org.kept.studio.outline.Part;

/**
 * A part with its words.
 *
 * @param type what kind of part it is, such as "Task"
 * @param name its name, or the kind where it has none
 */
public record Line(Part part, String type, String name, List<Said> says) {

    /** The words of one kind, joined; empty where nothing is said. */
    public String said(String what) {
        return String.join(
                ", ",
                says.stream()
                        .filter(one -> one.what().equals(what))
                        .map(Said::words)
                        .toList());
    }
}
