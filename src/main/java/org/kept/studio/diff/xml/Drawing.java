package org.kept.studio.diff.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.xml.Figures.Figure;
import org.kept.workflow.models.check.Xml;

/** Tells what differs in the drawing of a model in as few sentences as may be, since it changes nothing for any case. */
public final class Drawing {

    private final Scene scene;
    private final DiffPhrases phrases;

    public Drawing(Scene scene, DiffPhrases phrases) {
        this.scene = scene;
        this.phrases = phrases;
    }

    /**
     * What the drawing needs to know of its model; ids are those of the newer one.
     *
     * @param family {@code bpmn} or {@code dmn}
     * @param ids what an id of the older model is called in the newer one
     * @param before whether the older model has an element
     * @param after whether the newer model has it
     * @param names what elements are called
     */
    public record Scene(
            String family,
            UnaryOperator<String> ids,
            Predicate<String> before,
            Predicate<String> after,
            Function<String, String> names) {}

    /** Adds what differs between the drawings below these roots. */
    public void tell(Xml from, Xml to, Changes changes) {
        Figures old = new Figures(from, scene.ids());
        Figures now = new Figures(to, UnaryOperator.identity());
        Map<String, Figure> gone = old.byElement();
        Set<String> moved = new LinkedHashSet<>();
        Set<String> restyled = new LinkedHashSet<>();
        Set<String> drawn = new LinkedHashSet<>();
        boolean inner = !old.frame().equals(now.frame());
        long lines = 0;
        for (Map.Entry<String, Figure> each : now.byElement().entrySet()) {
            Figure before = gone.remove(each.getKey());
            Figure after = each.getValue();
            if (before == null) {
                drawn.add(each.getKey());
                continue;
            }
            if (!before.place().equals(after.place())) {
                moved.add(each.getKey());
                lines += after.line() ? 1 : 0;
            }
            if (!before.look().equals(after.look())) {
                restyled.add(each.getKey());
            }
            inner |= !before.inner().equals(after.inner()) || before.line() != after.line();
        }
        String same = phrases.say(changes.isEmpty() ? "drawing.same." + scene.family() : "drawing.only");
        if (!moved.isEmpty()) {
            changes.add(change(moved(moved.size() - lines, lines, same), moved));
        }
        if (!restyled.isEmpty()) {
            changes.add(change(phrases.sentence("drawing.restyled", restyled.size(), same), restyled));
        }
        // what came or went together with its element is told there
        drawn.removeIf(id -> !scene.before().test(id) && scene.after().test(id));
        gone.keySet().removeIf(id -> scene.before().test(id) && !scene.after().test(id));
        Set<String> stray = new LinkedHashSet<>(drawn);
        stray.removeIf(scene.after());
        drawn.removeAll(stray);
        redrawn("drawing.drawn", drawn, changes);
        redrawn("drawing.stray", stray, changes);
        redrawn("drawing.undrawn", gone.keySet(), changes);
        if (inner) {
            changes.add(change(phrases.sentence("drawing.inner", same), Set.of()));
        }
    }

    private String moved(long shapes, long lines, String same) {
        if (shapes == 0) {
            return phrases.sentence("drawing.moved.lines", lines, same);
        }
        return phrases.sentence(lines == 0 ? "drawing.moved.shapes" : "drawing.moved", shapes, lines, same);
    }

    private void redrawn(String phrase, Set<String> ids, Changes changes) {
        if (!ids.isEmpty()) {
            List<String> names = ids.stream().limit(5).map(scene.names()).toList();
            changes.add(change(phrases.sentence(phrase, phrases.list(names), ids.size() - names.size()), ids));
        }
    }

    private static Change change(String sentence, Set<String> ids) {
        return new Change(null, "drawing", Change.Kind.MOVED, sentence, null, null, null, new ArrayList<>(ids));
    }
}
