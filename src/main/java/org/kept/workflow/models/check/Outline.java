package org.kept.workflow.models.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model defines, to find its place among those deployed before it is checked.
 *
 * @param keys its processes, decisions, form or letter, as {@code kind:key}
 * @param calls the processes it defines, with the processes each calls
 * @param actions the processes it defines, with the actions each uses
 */
public record Outline(Set<String> keys, Map<String, Set<String>> calls, Map<String, Set<String>> actions) {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w{0,99})\\s*}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what it can; a file that cannot be read defines nothing, and the check says why. */
    public static Outline of(ModelFile file) {
        Outline outline = new Outline(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        if (file.bytes().length > ModelFile.MAX_BYTES) {
            return outline;
        }
        try {
            if (file.kind().equals("letter")) {
                outline.keys.add(
                        "letter:" + file.name().substring(0, file.name().lastIndexOf('.')));
            } else if (file.kind().equals("form")) {
                outline.keys.add(
                        "form:" + JSON.readTree(file.bytes()).path("id").asText());
            } else {
                Xml root = XmlReader.read(file);
                root.children("decision").forEach(decision -> outline.keys.add("dmn:" + decision.get("id")));
                root.children("process").forEach(outline::addProcess);
            }
        } catch (IOException | XmlReader.Unreadable e) {
            outline.keys.clear();
        }
        return outline;
    }

    private void addProcess(Xml process) {
        keys.add("bpmn:" + process.get("id"));
        calls.put(process.get("id"), called(process));
        actions.put(process.get("id"), actions(process));
    }

    /** The actions that a process, or a part of one, uses. */
    public static Set<String> actions(Xml part) {
        return part.all()
                .map(element -> element.get("camunda:delegateExpression") + element.get("delegateExpression"))
                .map(ACTION::matcher)
                .filter(Matcher::matches)
                .map(action -> action.group(1))
                .collect(Collectors.toSet());
    }

    /** The processes that a process calls. */
    public static Set<String> called(Xml process) {
        return process.all()
                .filter(element -> element.is("callActivity"))
                .map(call -> call.get("calledElement"))
                .collect(Collectors.toSet());
    }
}
