package org.kept.studio.words;

import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.studio.draft.Draft;
import org.kept.studio.shelf.Book;
import org.springframework.stereotype.Component;

/** Names for pages: of people, of modules, and of where a draft stands. */
@Component("studioNames")
public class Names {

    private final People people;
    private final Phrases phrases;

    Names(People people, Phrases phrases) {
        this.people = people;
        this.phrases = phrases;
    }

    /** What a person is called; Kept itself for what ships with it. */
    public String person(String username) {
        if (username == null || username.equals("kept")) {
            return phrases.say("kept");
        }
        return people.find(username).map(Person::name).orElse(username);
    }

    /** What people call a module. */
    public String module(String module) {
        return phrases.sayOr(
                "module." + module,
                Character.toUpperCase(module.charAt(0)) + module.substring(1).replace('-', ' '));
    }

    /** Where a draft stands, in words. */
    public String stand(Book book) {
        return stand(book.draft());
    }

    /** Where a draft stands, in words. */
    public String stand(Draft draft) {
        return phrases.say("stand." + standing(draft), draft.problems());
    }

    /** The kind of tag that fits where a draft stands. */
    public String tone(Draft draft) {
        return switch (standing(draft)) {
            case "approved" -> "good";
            case "submitted" -> "accent";
            case "problems", "returned" -> "warn";
            default -> "";
        };
    }

    /** Where a draft stands, as the last part of a message key. */
    private static String standing(Draft draft) {
        if (draft.approval() != null) {
            return "approved";
        }
        if (draft.submission() != null) {
            return "submitted";
        }
        if (draft.returned() != null) {
            return "returned";
        }
        return draft.sound() ? "checked" : draft.problems() > 0 ? "problems" : "begun";
    }
}
