package org.kept.studio.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.acts.Band;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Bookshelf;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.springframework.stereotype.Component;

/** Finds the module's other drafts that may go the next step in the same click, because files that need each other go live together. */
@Component
class Companions {

    private final Drafts drafts;
    private final Bookshelf shelf;
    private final ModelChanges differences;

    Companions(Drafts drafts, Bookshelf shelf, ModelChanges differences) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.differences = differences;
    }

    /**
     * One draft on the list.
     *
     * @param changes in how many sentences it differs from what is live; 0 for a new file
     * @param ticked whether it goes along unless somebody decides otherwise
     */
    record Companion(ModelRef ref, String hash, String name, boolean fresh, int changes, boolean ticked) {}

    /**
     * A draft and those that may go with it.
     *
     * @param missing files that are in no version yet, that the draft names, and that have not come as far
     */
    record Company(Companion own, List<Companion> others, List<Companion> missing) {

        /** Whether there is anything to choose. */
        public boolean any() {
            return !others.isEmpty();
        }
    }

    private record Node(Draft draft, Reading reading, Set<String> keys) {

        boolean names(Node other) {
            return reading.uses().stream().anyMatch(other.keys::contains);
        }
    }

    /** Who may go along with the next step of this draft; nobody where there is no step or no other draft. */
    Company of(Draft draft, Band band, Person me) {
        Predicate<Draft> ready = ready(band, me);
        if (draft == null || ready == null) {
            return null;
        }
        Map<ModelRef, Node> nodes = new LinkedHashMap<>();
        drafts.of(draft.ref().module()).forEach(one -> nodes.put(one.ref(), node(one)));
        Node own = nodes.get(draft.ref());
        if (own == null) {
            return null;
        }
        Set<ModelRef> kin = kin(own, nodes);
        boolean tick = !band.may("approve");
        List<Node> others = nodes.values().stream().filter(one -> one != own).toList();
        return new Company(
                companion(own, true),
                others.stream()
                        .filter(one -> ready.test(one.draft))
                        .map(one -> companion(one, tick && kin.contains(one.draft.ref())))
                        .toList(),
                others.stream()
                        .filter(one -> !ready.test(one.draft) && fresh(one) && own.names(one))
                        .map(one ->
                                new Companion(one.draft.ref(), one.draft.hash(), one.reading.name(), true, 0, false))
                        .toList());
    }

    /** Whether another draft has come as far; null where the next step is none that several go together. */
    private static Predicate<Draft> ready(Band band, Person me) {
        if (band.may("deploy")) {
            return one -> one.approval() != null;
        }
        if (band.may("approve")) {
            return one -> one.submission() != null && one.approval() == null && !one.ownTo(me.username());
        }
        return band.may("submit") ? one -> one.submission() == null && one.sound() : null;
    }

    private Node node(Draft draft) {
        ModelFile file = differences.draft(draft.ref());
        return new Node(draft, shelf.reading(file), Outline.of(file).keys());
    }

    private Companion companion(Node node, boolean ticked) {
        int changes =
                fresh(node) ? 0 : differences.ofDraft(node.draft).changes().size();
        return new Companion(node.draft.ref(), node.draft.hash(), node.reading.name(), fresh(node), changes, ticked);
    }

    private static boolean fresh(Node node) {
        return node.draft.base().version() == 0;
    }

    /** Those that the draft names or that name it, and theirs. */
    private static Set<ModelRef> kin(Node own, Map<ModelRef, Node> nodes) {
        Set<ModelRef> kin = new HashSet<>(Set.of(own.draft.ref()));
        Deque<Node> open = new ArrayDeque<>(List.of(own));
        while (!open.isEmpty()) {
            Node node = open.pop();
            nodes.values().stream()
                    .filter(other -> node.names(other) || other.names(node))
                    .filter(other -> kin.add(other.draft.ref()))
                    .forEach(open::add);
        }
        return kin;
    }
}
