package org.kept.workflow.trial.scenario;

import java.util.List;

/**
 * One scenario: a case that is made up, what happens to it, and what must be so then.
 *
 * @param file the file it stands in, for messages
 * @param line where in the file
 * @param process the process that is started
 */
public record Scenario(
        String file, int line, String process, String name, Given given, List<Step> when, List<Expect> then) {}
