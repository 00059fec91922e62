package org.kept.workflow.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.workflow.Action;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The palette of actions as Camunda element templates, made from the annotations, so that analysts fill in a form and never
 * type a delegate's name. The same list is written to {@code .camunda/element-templates}, where the desktop modeller looks.
 */
@Component
public class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private final List<Map<String, Object>> templates = scan();

    ElementTemplates() {}

    /** Every action's template, by name. */
    public List<Map<String, Object>> all() {
        return templates;
    }

    static List<Map<String, Object>> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Action.class));
        List<Map<String, Object>> templates = new ArrayList<>();
        scanner.findCandidateComponents("org.kept").forEach(found -> {
            Class<?> type =
                    ClassUtils.resolveClassName(found.getBeanClassName(), ElementTemplates.class.getClassLoader());
            String bean = AnnotationBeanNameGenerator.INSTANCE.generateBeanName((AnnotatedBeanDefinition) found, null);
            templates.add(template(bean, type.getAnnotation(Action.class)));
        });
        templates.sort(Comparator.comparing(template -> (String) template.get("id")));
        return templates;
    }

    static Map<String, Object> template(String bean, Action action) {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(hidden("${" + bean + "}", Map.of("type", "property", "name", "camunda:delegateExpression")));
        if (action.outside()) {
            properties.add(hidden(true, Map.of("type", "property", "name", "camunda:asyncBefore")));
        }
        Arrays.stream(action.inputs()).map(ElementTemplates::property).forEach(properties::add);
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", action.name());
        template.put("id", "org.kept." + bean);
        template.put("description", action.description());
        template.put("appliesTo", List.of("bpmn:ServiceTask", "bpmn:SendTask"));
        template.put("properties", properties);
        return template;
    }

    private static Map<String, Object> hidden(Object value, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", ordered(binding));
        return property;
    }

    private static Map<String, Object> property(Action.Input input) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", input.label());
        property.put("type", input.choices().length == 0 ? "String" : "Dropdown");
        if (input.choices().length > 0) {
            property.put("value", input.choices()[0]);
            property.put(
                    "choices",
                    Arrays.stream(input.choices())
                            .map(choice -> ordered(Map.of("name", choice, "value", choice)))
                            .toList());
        }
        property.put("binding", ordered(Map.of("type", "camunda:inputParameter", "name", input.name())));
        if (input.required()) {
            property.put("constraints", Map.of("notEmpty", true));
        }
        return property;
    }

    /** Sorted, so that the written file is the same at every build. */
    private static Map<String, Object> ordered(Map<String, Object> map) {
        return new java.util.TreeMap<>(map);
    }
}
