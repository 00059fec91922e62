package org.kept.workflow.models.catalogue;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.staff.People;
import org.kept.staff.Team;
import org.kept.workflow.Action;
import org.kept.workflow.Facts;
import org.kept.workflow.TaskAnswers;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.form.FormCheck;
import org.kept.workflow.starts.PolicyOwners;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what models may name: the actions of the application, its teams and facts, and the models of other modules. */
@Component
public class Catalogues {

    private final ListableBeanFactory beans;
    private final Facts facts;
    private final People people;
    private final ObjectProvider<TaskAnswers> takers;
    private final ObjectProvider<PolicyOwners> policies;
    private final Clock clock;
    private final Knowledge knowledge;
    private Map<String, ActionEntry> actions;

    Catalogues(
            ListableBeanFactory beans,
            Facts facts,
            People people,
            ObjectProvider<TaskAnswers> takers,
            ObjectProvider<PolicyOwners> policies,
            Clock clock,
            Knowledge knowledge) {
        this.knowledge = knowledge;
        this.beans = beans;
        this.facts = facts;
        this.people = people;
        this.takers = takers;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The catalogue for the models of one module.
     *
     * @param own the module's files, whose forms ask what becomes facts of the case
     * @param others the files of all other modules, by module
     */
    public Catalogue forModule(String module, List<ModelFile> own, Map<String, List<ModelFile>> others) {
        Map<String, Set<String>> calls = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, Set<String>> used = new HashMap<>();
        others.forEach((other, files) -> files.forEach(file -> {
            Outline outline = Outline.of(file);
            calls.putAll(outline.calls());
            used.putAll(outline.actions());
            outline.keys().forEach(key -> owners.put(key, other));
        }));
        facts.prefixes().forEach(prefix -> owners.put("prefix:" + prefix, "kept"));
        policies.forEach(book -> book.owners()
                .forEach((policy, process) -> owners.put(
                        "promise:" + policy,
                        process.isEmpty() ? "promise" : owners.getOrDefault("bpmn:" + process, module))));
        Set<String> teams = people.teams().stream().map(Team::id).collect(Collectors.toSet());
        return new Catalogue(
                module,
                actions(),
                calls,
                Set.of(),
                Map.of(),
                teams,
                factNames(own),
                owners,
                clock.instant(),
                knowledge.with(used));
    }

    /** The facts that modules serve, and the fields of those forms whose answers stay with the case. */
    private Set<String> factNames(List<ModelFile> own) {
        Set<String> names = new HashSet<>(facts.names());
        names.add("title");
        names.add("note");
        names.add("value");
        names.add("currency");
        Set<String> taken = takers.stream().map(TaskAnswers::formId).collect(Collectors.toSet());
        own.stream()
                .filter(file -> file.kind().equals("form"))
                .flatMap(file -> FormCheck.read(file, new Report()).stream())
                .filter(form -> !taken.contains(form.id()))
                .forEach(form -> names.addAll(form.keys()));
        return names;
    }

    /** Found once: actions are classes, and classes stay. */
    private synchronized Map<String, ActionEntry> actions() {
        if (actions == null) {
            Map<String, ActionEntry> found = new HashMap<>();
            for (String name : beans.getBeanNamesForAnnotation(Action.class)) {
                found.put(name, entry(beans.findAnnotationOnBean(name, Action.class)));
            }
            actions = Map.copyOf(found);
        }
        return actions;
    }

    /** What is known of an action, from its mark. */
    public static ActionEntry entry(Action action) {
        List<Catalogue.Input> inputs = Arrays.stream(action.inputs())
                .map(input -> new Catalogue.Input(input.name(), input.required(), Set.of(input.choices())))
                .toList();
        return new ActionEntry(action.outside(), inputs, Set.of(action.errors()), action.closes(), action.tells());
    }
}
