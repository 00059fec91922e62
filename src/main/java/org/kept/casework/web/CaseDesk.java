package org.kept.casework.web;

import java.time.Clock;
import java.time.Instant;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a case or a manager does to it as a whole; each act stands in its story. */
@Component
class CaseDesk {

    private static final int LONGEST_NOTE = 2000;

    private final Cases cases;
    private final People people;
    private final MessageSource words;
    private final Clock clock;

    CaseDesk(Cases cases, People people, MessageSource words, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public CaseSummary assign(CaseSummary summary, String owner) {
        Person me = allowed(summary);
        String name = null;
        if (!owner.isBlank()) {
            name = people.find(owner)
                    .filter(Person::active)
                    .map(Person::name)
                    .orElseThrow(() -> InvalidInputException.of("owner", say("casework.owner.unknown")));
        }
        cases.assign(summary.ref(), owner.isBlank() ? null : owner, summary.team());
        tell(summary, me, name == null ? say("casework.owner.none") : say("casework.owner.now", name));
        return summary;
    }

    @Transactional
    public void park(CaseSummary summary, Instant until, String reason) {
        Person me = allowed(summary);
        cases.park(summary.ref(), until, reason);
        tell(summary, me, say("casework.park.told", reason.strip()));
    }

    @Transactional
    public void unpark(CaseSummary summary) {
        Person me = allowed(summary);
        cases.unpark(summary.ref());
        tell(summary, me, say("casework.unpark.told"));
    }

    @Transactional
    public void note(CaseSummary summary, String text) {
        if (text.length() > LONGEST_NOTE || text.indexOf('\0') >= 0) {
            throw InvalidInputException.of("text", say("casework.note.long"));
        }
        cases.tell(
                summary.ref(),
                new StoryEntry(clock.instant(), "note", people.current().username(), text.strip()));
    }

    /** Whether the one who is signed in may: asked by the page, too, so that it offers only what works. */
    boolean mayChange(CaseSummary summary) {
        Person me = people.current();
        boolean unowned =
                summary.owner() == null && summary.team() != null && me.teams().contains(summary.team());
        return summary.open() && (me.is(Role.MANAGER) || me.username().equals(summary.owner()) || unowned);
    }

    private Person allowed(CaseSummary summary) {
        if (!mayChange(summary)) {
            throw new AccessDeniedException("Only its owner or a manager changes this case");
        }
        return people.current();
    }

    private void tell(CaseSummary summary, Person me, String text) {
        cases.tell(summary.ref(), new StoryEntry(clock.instant(), "event", me.username(), text));
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
