package org.kept.studio.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.workflow.models.check.ModelFile;

/** The shipped models, and every way to change one value in one of them. */
final class Mutations {

    /** In XML: an attribute's value, but no declaration of a namespace; or a text. */
    private static final Pattern XML = Pattern.compile("\\s(?!xmlns)[\\w:.-]+=\"([^\"]*)\"|>([^<>]*[^<>\\s][^<>]*)<");

    /** In JSON: a text, a number or a truth that is a value. */
    private static final Pattern JSON =
            Pattern.compile("(?:: |\\[\\s*|,\\s*)(?:\"((?:[^\"\\\\]|\\\\.)*)\"(?!:)|(-?\\d+)|(true|false))");

    private static final Pattern LETTER = Pattern.compile("(?m)(?<=: |^)(\\S[^\\n]*\\S)$");

    private Mutations() {}

    /** One value of a file, and where another stands in its place. */
    record Mutation(ModelFile file, String value, int start, int end, String changed) {

        /** The whole file, made only when it is asked: files have thousands of values. */
        ModelFile mutated() {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            String whole = text.substring(0, start) + changed + text.substring(end);
            return new ModelFile(file.name(), whole.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return file.name() + ": " + value;
        }
    }

    static List<ModelFile> shipped() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form|letter)"))
                        .sorted()
                        .toList()) {
                    files.add(new ModelFile(path.getFileName().toString(), Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    /** Each value of the file once, made another by {@code change}. */
    static Stream<Mutation> of(ModelFile file, UnaryOperator<String> change) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        Pattern values = file.kind().equals("form") ? JSON : file.kind().equals("letter") ? LETTER : XML;
        int head = text.startsWith("<?xml") ? text.indexOf("?>") : 0;
        Matcher matcher = values.matcher(text);
        List<Mutation> mutations = new ArrayList<>();
        matcher.region(head, text.length());
        while (matcher.find()) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            String value = matcher.group(group);
            String changed = group == 3 ? (value.equals("true") ? "false" : "true") : change.apply(value);
            if (!changed.equals(value)) {
                mutations.add(
                        new Mutation(file, matcher.group().strip(), matcher.start(group), matcher.end(group), changed));
            }
            matcher.region(matcher.end(group), text.length());
        }
        return mutations.stream();
    }
}
