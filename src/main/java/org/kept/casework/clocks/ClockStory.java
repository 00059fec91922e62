package org.kept.casework.clocks;

import java.time.Clock;
import java.util.Locale;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.promise.PromiseMoved;
import org.kept.promise.PromiseMoved.Move;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells in a case's story that a clock was stopped, started again or given more time, by whom and why. */
@Component
class ClockStory {

    private final Cases cases;
    private final MessageSource words;
    private final Clock clock;

    ClockStory(Cases cases, MessageSource words, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(PromiseMoved moved) {
        if (moved.move() == Move.MADE || cases.find(moved.ref()).isEmpty()) {
            return; // a promise that is made is told with its due time
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        String key = "casework.clock.told." + moved.move().name().toLowerCase(Locale.ROOT);
        String text = words.getMessage(key, new Object[] {moved.name(), moved.why()}, Locale.ENGLISH);
        cases.tell(moved.ref(), new StoryEntry(clock.instant(), "event", who == null ? null : who.getName(), text));
    }
}
