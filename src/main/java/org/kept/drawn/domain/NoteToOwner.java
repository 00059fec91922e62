package org.kept.drawn.domain;

import java.util.List;
import java.util.Map;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.message.Mails;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.kept.shared.PublicSettings;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to whom a case belongs, and into its story that it did. */
@Component
public class NoteToOwner {

    private final Cases cases;
    private final People people;
    private final Mails mails;
    private final PublicSettings house;

    NoteToOwner(Cases cases, People people, Mails mails, PublicSettings house) {
        this.cases = cases;
        this.people = people;
        this.mails = mails;
        this.house = house;
    }

    /** Writes in the caller's transaction; the same key twice writes once. */
    @Transactional
    public void write(CaseRef ref, String key, String text) {
        CaseSummary known = cases.find(ref).orElseThrow(() -> new NotFoundException("case"));
        List<Person> readers = readers(known);
        for (Person reader : readers) {
            if (reader.email() == null || reader.email().isBlank()) {
                continue;
            }
            Map<String, Object> model = Map.of(
                    "name", reader.name(), "title", known.title(), "text", text, "link", house.link("/cases/" + ref));
            mails.send(new Mails.Mail(
                    "note:" + key + ":" + reader.username(), ref, reader.email(), "case-note", model, "service"));
        }
        cases.tell(ref, new Cases.StoryEntry(null, "event", null, told(known, readers) + ": " + text));
    }

    private List<Person> readers(CaseSummary known) {
        if (known.owner() != null) {
            return people.find(known.owner()).filter(Person::active).stream().toList();
        }
        return known.team() == null ? List.of() : people.members(known.team());
    }

    private static String told(CaseSummary known, List<Person> readers) {
        if (readers.isEmpty()) {
            return "Nobody could be told";
        }
        return known.owner() == null ? "The team was told" : readers.get(0).name() + " was told";
    }
}
