package org.kept.drawn.domain;

import java.time.Clock;
import java.util.Map;
import org.kept.casework.CaseKinds;
import org.kept.message.CustomerLetters;
import org.kept.message.MailArrived;
import org.kept.promise.PauseReason;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers and hears their answers: what was promised waits meanwhile. */
@Component
public class Answers {

    private static final String MESSAGE = "CustomerAnswered";

    private final CustomerLetters letters;
    private final Promises promises;
    private final CaseKinds kinds;
    private final Processes processes;
    private final Clock clock;

    Answers(CustomerLetters letters, Promises promises, CaseKinds kinds, Processes processes, Clock clock) {
        this.letters = letters;
        this.promises = promises;
        this.kinds = kinds;
        this.processes = processes;
        this.clock = clock;
    }

    /** Writes the letter that asks, and stops the clocks that may stand still. */
    @Transactional
    public void ask(CaseRef ref, String template, String key) {
        var letter = letters.write(ref, template, key);
        promises.pauseAll(
                ref,
                new PauseReason("awaiting the customer's answer", letter.id().toString()),
                clock.instant());
    }

    /** The customer wrote: whatever waits for it goes on. */
    @EventListener
    @Transactional
    public void on(MailArrived mail) {
        mail.ref().filter(kinds::drawn).ifPresent(this::answered);
    }

    /** The case has its answer, however it came. */
    @Transactional
    public void answered(CaseRef ref) {
        promises.resumeAll(ref, clock.instant());
        processes.correlate(ref, MESSAGE, Map.of());
    }
}
