package org.kept.studio.diff.dmn;

import org.kept.studio.diff.words.DiffPhrases;
import org.kept.workflow.models.check.Xml;

/**
 * The decision that sentences are about, and whether they must name it.
 *
 * @param alone whether it is the only one in its file
 */
record Place(String element, String name, boolean alone, DiffPhrases phrases) {

    /** Which table it is. */
    String table() {
        return alone ? phrases.say("dmn.table") : phrases.say("dmn.table.named", phrases.quote(name));
    }

    /** Something in the table. */
    String in(String subject) {
        return alone ? subject : phrases.say("dmn.in", subject, phrases.quote(name));
    }

    /** How many ids inside two elements differ, part by part in their order. */
    static int innerIds(Xml before, Xml after) {
        int differ = before.get("id").equals(after.get("id")) ? 0 : 1;
        boolean comparable = sameParts(before, after);
        for (int i = 0; comparable && i < before.children().size(); i++) {
            differ += innerIds(before.children().get(i), after.children().get(i));
        }
        return differ;
    }

    /** Whether both have the same kinds of children, one by one. */
    static boolean sameParts(Xml before, Xml after) {
        return before.children().stream()
                .map(Xml::name)
                .toList()
                .equals(after.children().stream().map(Xml::name).toList());
    }
}
