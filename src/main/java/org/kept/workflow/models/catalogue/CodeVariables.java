package org.kept.workflow.models.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The process variables that code knows: each is a constant of a class that speaks to the engine, so none need be listed by hand. */
public final class CodeVariables {

    private static final String CLASSES = "classpath*:org/kept/**/process/**/*.class";

    private CodeVariables() {}

    /** Their names. */
    public static Set<String> names() {
        var readers = new SimpleMetadataReaderFactory();
        Set<String> names = new TreeSet<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                String name =
                        readers.getMetadataReader(resource).getClassMetadata().getClassName();
                collect(ClassUtils.resolveClassName(name, CodeVariables.class.getClassLoader()), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(names);
    }

    private static void collect(Class<?> type, Set<String> names) {
        if (type.isAnnotationPresent(Action.class)) {
            names.addAll(List.of(type.getAnnotation(Action.class).reads()));
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == ProcessVariable.class && Modifier.isStatic(field.getModifiers())) {
                ReflectionUtils.makeAccessible(field);
                names.add(((ProcessVariable<?>) ReflectionUtils.getField(field, null)).name());
            }
        }
    }
}
