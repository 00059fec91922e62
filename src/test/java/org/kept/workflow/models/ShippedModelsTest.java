package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.workflow.Action;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.kept.workflow.models.check.Outline;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The models in the source tree, checked as they are at start, but without starting anything. */
class ShippedModelsTest {

    private static final Pattern TEAM = Pattern.compile("\\('([a-z-]+)',");

    @Test
    void every_shipped_model_passes_the_check() throws IOException {
        Map<String, List<ModelFile>> modules = shipped();
        List<ModelProblem> problems = new ArrayList<>();

        modules.forEach((module, files) -> problems.addAll(ModelCheck.check(files, catalogue(module, modules))));

        assertThat(modules).isNotEmpty();
        assertThat(problems).isEmpty();
    }

    private static Map<String, List<ModelFile>> shipped() throws IOException {
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

    private static Catalogue catalogue(String module, Map<String, List<ModelFile>> modules) {
        Map<String, Set<String>> calls = new HashMap<>();
        modules.forEach((other, files) -> {
            if (!other.equals(module)) {
                files.forEach(file -> calls.putAll(Outline.of(file).calls()));
            }
        });
        return new Catalogue(module, actions(), calls, Set.of(), Map.of(), teams(), facts(), Map.of(), Instant.now());
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

    private static Set<String> teams() {
        Set<String> teams = new HashSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration/staff"))) {
            for (Path migration : migrations.toList()) {
                TEAM.matcher(Files.readString(migration)).results().forEach(team -> teams.add(team.group(1)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return teams;
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, ShippedModelsTest.class.getClassLoader());
    }
}
