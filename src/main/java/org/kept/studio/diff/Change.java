package org.kept.studio.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One difference between two versions of a model, in a sentence for an analyst and with what a viewer needs to show it.
 *
 * @param element the id of what changed as it is now, or as it was if it is gone; null for the file as a whole
 * @param elementType what it is in the file, such as {@code userTask}, {@code rule} or {@code textfield}
 * @param before what it said before; null where there was nothing
 * @param after what it says now; null where there is nothing any more
 * @param place the name of what it stands in, such as a sub-process, a table or a group; null for the file as a whole
 * @param elements the ids of all that the change touches, to be coloured in a diagram, a table or a form
 */
public record Change(
        String element,
        String elementType,
        Kind kind,
        String sentence,
        String before,
        String after,
        String place,
        List<String> elements) {

    /** What happened; the order says which kind wins where several touch one element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Only an id is another one. */
        RENAMED,
        /** Only the drawing, or an order that decides nothing, is another one. */
        MOVED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same, touching these elements. */
    public Change touching(List<String> ids) {
        return new Change(element, elementType, kind, sentence, before, after, place, List.copyOf(ids));
    }
}
