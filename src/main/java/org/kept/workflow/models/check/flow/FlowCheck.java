package org.kept.workflow.models.check.flow;

import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Says what is wrong with the way a process goes, beyond what makes it harmless: where it can stop, where somebody is forgotten. */
public final class FlowCheck {

    private FlowCheck() {}

    /** Looks at one process; what there is to say goes into the report. */
    public static void check(Xml process, Surroundings known, Report report) {
        Graph graph = new Graph(process);
        NameAdvice names = new NameAdvice(graph, report);
        TaskAdvice tasks = new TaskAdvice(graph, report);
        SplitCheck splits = new SplitCheck(graph, report);
        MessageAdvice messages = new MessageAdvice(graph, known, report);
        graph.nodes().forEach(node -> {
            names.check(node);
            tasks.check(node);
            splits.check(node);
            messages.check(node);
        });
        graph.scopes().forEach(scope -> new JoinCheck(graph, scope, report).check());
        new ReachAdvice(graph, report).check();
        new UnreadAdvice(process, known, report).check();
        Course course = new Course(graph);
        new RecordAdvice(course, known, report).check();
        new SilenceAdvice(course, known, report).check();
    }
}
