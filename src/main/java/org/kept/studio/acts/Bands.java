package org.kept.studio.acts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kept.staff.Person;
import org.kept.studio.acts.Band.Step;
import org.kept.studio.draft.Draft;
import org.kept.studio.shelf.Book;
import org.kept.studio.words.Names;
import org.kept.studio.words.Phrases;
import org.springframework.stereotype.Component;

/** Tells where a draft stands, what is needed for the next step, and what this person may do about it. */
@Component
public class Bands {

    private final Names names;
    private final Phrases phrases;
    private final Clock clock;

    Bands(Names names, Phrases phrases, Clock clock) {
        this.names = names;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @param errors how many problems stop the draft; those that are only advice do not count */
    public Band of(Book book, long errors, Person me) {
        Draft draft = book.draft();
        if (draft == null) {
            List<Step> live = steps("open", "open", "open", "open", "done");
            return new Band(live, phrases.say("next.live", book.version()), List.of("change"));
        }
        boolean sound = errors == 0;
        boolean handed = draft.submission() != null;
        boolean approved = draft.approval() != null;
        List<Step> steps = steps(
                sound ? "done" : "now",
                sound ? "done" : "stopped",
                draft.tried() ? "done" : "open",
                approved ? "done" : handed ? "now" : "open",
                approved ? "now" : "open");
        return new Band(steps, next(draft, errors, me), may(draft, sound, me));
    }

    private static List<Step> steps(String draft, String checked, String tried, String approved, String live) {
        return List.of(
                new Step("draft", draft),
                new Step("checked", checked),
                new Step("tried", tried),
                new Step("approved", approved),
                new Step("live", live));
    }

    private String next(Draft draft, long errors, Person me) {
        if (errors > 0) {
            return phrases.say("next.mend", errors);
        }
        if (draft.approval() != null) {
            return phrases.say("next.deploy", names.person(draft.approval().by()));
        }
        if (draft.submission() != null) {
            String authors = draft.authors().stream().map(names::person).collect(Collectors.joining(", "));
            return draft.ownTo(me.username())
                    ? phrases.say("next.other", authors)
                    : phrases.say("next.review", names.person(draft.submission().by()));
        }
        if (draft.returned() != null) {
            return phrases.say(
                    "next.returned",
                    names.person(draft.returned().by()),
                    draft.returned().words());
        }
        boolean played = List.of("bpmn", "dmn").contains(draft.ref().kind());
        return phrases.say(played && !draft.tried() ? "next.try" : "next.submit");
    }

    private List<String> may(Draft draft, boolean sound, Person me) {
        List<String> may = new ArrayList<>(List.of("upload", "discard"));
        may.add(draft.heldFrom(me.username(), clock.instant()) ? "takeOver" : "edit");
        if (draft.approval() != null) {
            may.add("deploy");
        } else if (draft.submission() != null) {
            if (!draft.ownTo(me.username())) {
                may.add("approve");
                may.add("return");
            }
        } else if (sound) {
            may.add("submit");
        }
        return may;
    }
}
