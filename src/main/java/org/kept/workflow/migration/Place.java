package org.kept.workflow.migration;

import java.util.List;

/**
 * Where a case can stand in a model, with all that decides whether it can stand there in another one, too.
 *
 * @param type the BPMN type with what an event waits for, such as {@code userTask} or {@code intermediateCatchEvent timer}
 * @param scope the sub-processes around it, the outermost first
 * @param host what a boundary event is attached to; null for all else
 * @param trigger what an event waits for as the model says it; empty where it waits for nothing
 * @param loop how it is repeated over a collection: {@code parallel}, {@code sequential} or empty
 * @param asyncBefore whether a job begins it
 * @param asyncAfter whether a job leaves it
 */
public record Place(
        String id,
        String name,
        String type,
        List<String> scope,
        String host,
        String trigger,
        String loop,
        boolean asyncBefore,
        boolean asyncAfter) {

    /** What people call it. */
    public String words() {
        return "“" + (name.isBlank() ? id : name) + "”";
    }

    /** Its type in words, such as {@code user task}. */
    public String typeWords() {
        String[] parts = type.split(" ");
        String words = parts[0].replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return parts.length == 1 ? words : words + " (" + parts[1] + ")";
    }
}
