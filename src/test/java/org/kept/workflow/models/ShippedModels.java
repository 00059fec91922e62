package org.kept.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.workflow.Action;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.messages.SentMessages;
import org.kept.workflow.models.catalogue.Catalogues;
import org.kept.workflow.models.catalogue.CodeVariables;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Known;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The models in the source tree and what the application knows about them, found without starting anything. */
public final class ShippedModels {

    private static final Pattern TEAM = Pattern.compile("\\('([a-z-]+)',");
    private static final Pattern POLICY = Pattern.compile("\\('([a-z-]+)',\\s*'[^\\n]*?',\\s*(\\d+),\\s*'([a-z_]+)'");

    private ShippedModels() {}

    /** Every shipped file, by module. */
    public static Map<String, List<ModelFile>> shipped() throws IOException {
        Map<String, List<ModelFile>> modules = new TreeMap<>();
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form|letter)"))
                        .sorted()
                        .toList()) {
                    modules.computeIfAbsent(path.getParent().getFileName().toString(), key -> new ArrayList<>())
                            .add(new ModelFile(path.getFileName().toString(), Files.readAllBytes(path)));
                }
            }
        }
        return modules;
    }

    /** What the models of a module may name, with the others around them. */
    public static Catalogue catalogue(String module, Map<String, List<ModelFile>> modules) {
        Map<String, Set<String>> calls = new HashMap<>();
        Map<String, Set<String>> used = new HashMap<>();
        modules.forEach((other, files) -> {
            if (!other.equals(module)) {
                files.forEach(file -> {
                    calls.putAll(Outline.of(file).calls());
                    used.putAll(Outline.of(file).actions());
                });
            }
        });
        Known known = new Known(CodeVariables.names(), messages(), policies(), used, Known.USUAL_SILENCE);
        return new Catalogue(
                module, actions(), calls, Set.of(), Map.of(), teams(), facts(), Map.of(), Instant.now(), known);
    }

    private static Map<String, ActionEntry> actions() {
        Map<String, ActionEntry> actions = new HashMap<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Action.class));
        scanner.findCandidateComponents("org.kept")
                .forEach(found -> actions.put(
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName((AnnotatedBeanDefinition) found, null),
                        Catalogues.entry(type(found.getBeanClassName()).getAnnotation(Action.class))));
        return actions;
    }

    /** A schema is a constant of its class, so it can be asked of an object that was never constructed. */
    private static Set<String> facts() {
        Set<String> facts = new HashSet<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseFacts.class));
        scanner.findCandidateComponents("org.kept")
                .forEach(found ->
                        facts.addAll(((CaseFacts) new SpringObjenesis().newInstance(type(found.getBeanClassName())))
                                .schema()
                                .keySet()));
        return facts;
    }

    private static Set<String> messages() {
        Set<String> messages = new HashSet<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(SentMessages.class));
        scanner.findCandidateComponents("org.kept")
                .forEach(found -> messages.addAll(
                        ((SentMessages) new SpringObjenesis().newInstance(type(found.getBeanClassName()))).messages()));
        return messages;
    }

    private static Set<String> teams() {
        Set<String> teams = new HashSet<>();
        migrations("staff", (path, text) -> TEAM.matcher(text).results().forEach(team -> teams.add(team.group(1))));
        return teams;
    }

    private static Map<String, Integer> policies() {
        Map<String, Double> days = Map.of(
                "working_minutes", 7 / (5 * 8 * 60.0),
                "working_hours", 7 / (5 * 8.0),
                "working_days", 7 / 5.0,
                "calendar_minutes", 1 / (24 * 60.0),
                "calendar_hours", 1 / 24.0,
                "calendar_days", 1.0,
                "weeks", 7.0,
                "months", 31.0);
        Map<String, Integer> policies = new TreeMap<>();
        migrations("", (path, text) -> POLICY.matcher(text)
                .results()
                .forEach(policy -> policies.put(policy.group(1), (int)
                        Math.ceil(Integer.parseInt(policy.group(2)) * days.get(policy.group(3))))));
        return policies;
    }

    private static void migrations(String folder, BiConsumer<Path, String> reader) {
        try (Stream<Path> migrations = Files.walk(Path.of("src/main/resources/db/migration", folder))) {
            for (Path migration :
                    migrations.filter(Files::isRegularFile).sorted().toList()) {
                reader.accept(migration, Files.readString(migration));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, ShippedModels.class.getClassLoader());
    }
}
