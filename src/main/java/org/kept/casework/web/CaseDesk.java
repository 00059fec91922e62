package org.kept.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kept.casework.CaseKinds;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.workflow.Processes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a case or a manager does to it as a whole; each act stands in its story. */
@Component
class CaseDesk {

    private static final int LONGEST_NOTE = 2000;

    private static final List<String> OUTCOMES = List.of("withdrawn", "cancelled");
    private static final int LONGEST_REASON = 200;

    private final Cases cases;
    private final CaseKinds kinds;
    private final Processes processes;
    private final People people;
    private final MessageSource words;
    private final Clock clock;

    CaseDesk(Cases cases, CaseKinds kinds, Processes processes, People people, MessageSource words, Clock clock) {
        this.cases = cases;
        this.kinds = kinds;
        this.processes = processes;
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

    /** Ends a case whose process nobody wrote in Java; what was promised is promised no more. */
    @Transactional
    public void withdraw(CaseSummary summary, String outcome, String reason) {
        Person me = allowed(summary);
        if (!mayWithdraw(summary)) {
            throw new ConflictException("This case ends by its own process");
        }
        if (!OUTCOMES.contains(outcome)) {
            throw InvalidInputException.of("outcome", "Choose withdrawn or cancelled");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw InvalidInputException.of("reason", "Say why, in up to " + LONGEST_REASON + " characters");
        }
        tell(summary, me, say("casework.withdraw.told", reason.strip()));
        cases.close(summary.ref(), outcome, reason.strip());
        processes.cancel(summary.ref(), reason.strip());
    }

    /** Whether people may end it as a whole: others end by what their module knows. */
    boolean mayWithdraw(CaseSummary summary) {
        return summary.open() && kinds.drawn(summary.ref());
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
