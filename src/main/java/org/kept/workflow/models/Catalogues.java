package org.kept.workflow.models;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.staff.People;
import org.kept.staff.Team;
import org.kept.workflow.Action;
import org.kept.workflow.Facts;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts together what models may name: the actions of the application, its teams and facts, and the models of other modules. */
@Component
class Catalogues {

    private final ListableBeanFactory beans;
    private final Facts facts;
    private final People people;
    private final Clock clock;
    private final Knowledge knowledge;
    private Map<String, ActionEntry> actions;

    Catalogues(ListableBeanFactory beans, Facts facts, People people, Clock clock, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.beans = beans;
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The catalogue for the models of one module.
     *
     * @param others the files of all other modules, by module
     */
    Catalogue forModule(String module, Map<String, List<ModelFile>> others) {
        Map<String, Set<String>> calls = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, Set<String>> used = new HashMap<>();
        others.forEach((other, files) -> files.forEach(file -> {
            Outline outline = Outline.of(file);
            calls.putAll(outline.calls());
            used.putAll(outline.actions());
            outline.keys().forEach(key -> owners.put(key, other));
        }));
        Set<String> teams = people.teams().stream().map(Team::id).collect(Collectors.toSet());
        return new Catalogue(
                module,
                actions(),
                calls,
                Set.of(),
                Map.of(),
                teams,
                facts.names(),
                owners,
                clock.instant(),
                knowledge.with(used));
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

    static ActionEntry entry(Action action) {
        List<Catalogue.Input> inputs = Arrays.stream(action.inputs())
                .map(input -> new Catalogue.Input(input.name(), input.required(), Set.of(input.choices())))
                .toList();
        return new ActionEntry(action.outside(), inputs, Set.of(action.errors()), action.closes(), action.tells());
    }
}
