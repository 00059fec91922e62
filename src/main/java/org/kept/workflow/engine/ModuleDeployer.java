package org.kept.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
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
        "classpath*:bpmn/*/*.bpmn", "classpath*:bpmn/*/*.dmn", "classpath*:forms/*/*.form"
    };

    private final RepositoryService repository;

    ModuleDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        shipped().forEach((module, files) -> {
            var deployment =
                    repository.createDeployment().name(module).source("kept").enableDuplicateFiltering(false);
            files.forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
            deployment.deploy();
        });
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
