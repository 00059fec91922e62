package org.kept.workflow.trial.scenario;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML text that knows its line. It is read as a tree of texts: no object of any class is ever made of it. */
final class YamlNode {

    private static final int MAX_CHARACTERS = 512 * 1024;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 50;
    private static final int MAX_PARTS = 50_000;

    private final String file;
    private final Node node;
    private final AtomicInteger left;

    /** Whatever refers to something else counts as often as it is met: a text of a few lines can mean billions. */
    private YamlNode(String file, Node node, AtomicInteger left) {
        this.file = file;
        this.node = node;
        this.left = left;
        if (left.decrementAndGet() < 0) {
            throw problem("There is more in it than anybody reads");
        }
    }

    static YamlNode read(String file, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setAllowDuplicateKeys(false);
        limits.setAllowRecursiveKeys(false);
        if (text.length() > MAX_CHARACTERS) {
            throw new ScenarioProblem(file, 0, "The file is too long; a scenario file has at most 512 KB");
        }
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            if (root == null) {
                throw new ScenarioProblem(file, 0, "There is nothing in it");
            }
            return new YamlNode(file, root, new AtomicInteger(MAX_PARTS));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ScenarioProblem(file, line, "This is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ScenarioProblem(file, 0, "This is no YAML: " + e.getMessage());
        }
    }

    int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    ScenarioProblem problem(String reason) {
        return new ScenarioProblem(file, line(), reason);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The parts of a map, by key. */
    Map<String, YamlNode> map(String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(what + " is a map: write 'key: value' lines");
        }
        Map<String, YamlNode> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem("A key is a plain word");
            }
            if (parts.put(key.getValue(), new YamlNode(file, tuple.getValueNode(), left)) != null) {
                throw new YamlNode(file, key, left).problem("'" + key.getValue() + "' stands here twice");
            }
        }
        return parts;
    }

    /** The parts of a map that has only these keys. */
    Map<String, YamlNode> map(String what, Set<String> known) {
        Map<String, YamlNode> parts = map(what);
        parts.forEach((key, part) -> {
            if (!known.contains(key)) {
                throw part.problem(
                        what + " has no '" + key + "'; it has " + String.join(", ", new java.util.TreeSet<>(known)));
            }
        });
        return parts;
    }

    /** The items of a list; one thing by itself is a list of one. */
    List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(file, item, left)));
        return items;
    }

    String text(String what) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw problem(what + " is a text");
        }
        return scalar.getValue();
    }

    Duration duration(String what) {
        try {
            Duration duration = Duration.parse(text(what));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw problem(what + " is a duration such as PT30M or P2D");
        }
        throw problem(what + " may not be negative");
    }

    Instant moment(String what) {
        try {
            return Instant.parse(text(what));
        } catch (DateTimeParseException e) {
            throw problem(what + " is a moment such as 2026-03-02T09:00:00Z");
        }
    }

    Map<String, Object> values(String what) {
        Map<String, Object> values = new LinkedHashMap<>();
        map(what).forEach((key, part) -> values.put(key, part.value()));
        return values;
    }

    /** The value in its type: text, whole number, decimal, truth, date, moment, list, map or nothing. */
    Object value() {
        if (node instanceof ScalarNode scalar) {
            return YamlValue.of(scalar, this);
        }
        if (isList()) {
            return new ArrayList<>(list().stream().map(YamlNode::value).toList());
        }
        return values("This");
    }
}
