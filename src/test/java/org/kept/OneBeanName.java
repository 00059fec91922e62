package org.kept;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/** Names beans as the scan of the class path does: two classes of one name would keep the application from starting. */
class OneBeanName extends ArchCondition<JavaClass> {

    private Map<String, List<JavaClass>> named = Map.of();

    OneBeanName() {
        super("have a bean name of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        named = all.stream().collect(groupingBy(OneBeanName::name));
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        List<JavaClass> same = named.get(name(one));
        if (same.size() > 1) {
            List<String> names = same.stream().map(JavaClass::getName).sorted().toList();
            events.add(SimpleConditionEvent.violated(one, "The bean name " + name(one) + " is that of " + names));
        }
    }

    private static String name(JavaClass one) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                new AnnotatedGenericBeanDefinition(one.reflect()), new SimpleBeanDefinitionRegistry());
    }
}
