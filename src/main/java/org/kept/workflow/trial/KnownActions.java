package org.kept.workflow.trial;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.workflow.Action;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every action that models may name, read from the classes, so that a child can put a stub in its place. */
final class KnownActions {

    private static final Map<String, TrialOrder.Shape> ALL = scan();

    private KnownActions() {}

    static Map<String, TrialOrder.Shape> all() {
        return ALL;
    }

    private static Map<String, TrialOrder.Shape> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Action.class));
        Map<String, TrialOrder.Shape> all = new TreeMap<>();
        scanner.findCandidateComponents("org.kept").forEach(found -> {
            Action action = ClassUtils.resolveClassName(found.getBeanClassName(), KnownActions.class.getClassLoader())
                    .getAnnotation(Action.class);
            Set<String> inputs =
                    Stream.of(action.inputs()).map(Action.Input::name).collect(Collectors.toCollection(TreeSet::new));
            all.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName((AnnotatedBeanDefinition) found, null),
                    new TrialOrder.Shape(inputs, Set.of(action.errors())));
        });
        return Map.copyOf(all);
    }
}
