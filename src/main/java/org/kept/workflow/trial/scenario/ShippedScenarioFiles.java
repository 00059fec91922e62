package org.kept.workflow.trial.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scenario files that ship with Kept; they are read when somebody tries something, and never deployed. */
public final class ShippedScenarioFiles {

    private ShippedScenarioFiles() {}

    /** The files of a module by name, such as {@code lead-handling.scenario.yaml}. */
    public static Map<String, String> of(String module) {
        Map<String, String> files = new TreeMap<>();
        if (!module.matches("[a-z][a-z0-9]*")) {
            return files;
        }
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:bpmn/" + module + "/*.scenario.yaml")) {
                files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scenarios of " + module + " cannot be read", e);
        }
        return files;
    }
}
