package org.kept.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.kept.workflow.models.ModelLibrary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms that ship with Kept: one deployment per module, resources named by their path in the
 * project, so that the jar and the source tree give the same names and an unchanged restart gives no new version.
 */
@Component
class ModuleDeployer implements SmartInitializingSingleton {

    private static final String[] PATTERNS = {
        "classpath*:bpmn/*/*.bpmn",
        "classpath*:bpmn/*/*.dmn",
        "classpath*:forms/*/*.form",
        "classpath*:forms/*/*.letter"
    };

    private final ModelLibrary library;

    ModuleDeployer(ModelLibrary library) {
        this.library = library;
    }

    @Override
    public void afterSingletonsInstantiated() {
        library.deployShipped(shipped());
    }

    /** Every shipped file by module and by its name, such as {@code bpmn/lead/lead-handling.bpmn}. */
    static Map<String, Map<String, byte[]>> shipped() {
        var resolver = new PathMatchingResourcePatternResolver();
        Map<String, Map<String, byte[]>> modules = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources(pattern)) {
                    String[] path = resource.getURL().getPath().split("/");
                    String module = path[path.length - 2];
                    String name = path[path.length - 3] + "/" + module + "/" + path[path.length - 1];
                    modules.computeIfAbsent(module, key -> new TreeMap<>()).put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped models cannot be read", e);
        }
        return modules;
    }
}
