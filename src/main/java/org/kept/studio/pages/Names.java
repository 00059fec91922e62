package org.kept.studio.pages;

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
                "module." + module, Character.toUpperCase(module.charAt(0)) + module.substring(1));
    }

    /** Where a draft stands, in words. */
    public String stand(Book book) {
        return stand(book.draft());
    }

    /** Where a draft stands, in words. */
    public String stand(Draft draft) {
        return phrases.say("stand." + ShelfController.stand(draft), draft.problems());
    }

    /** The kind of tag that fits where a draft stands. */
    public String tone(Draft draft) {
        return switch (ShelfController.stand(draft)) {
            case "approved" -> "good";
            case "submitted" -> "accent";
            case "problems", "returned" -> "warn";
            default -> "";
        };
    }
}
