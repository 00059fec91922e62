package org.kept.casework.web;

import java.time.Clock;
import org.kept.casework.CaseSummary;
import org.kept.promise.PauseReason;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops, starts and extends the clocks of a case, for those who may change it; what asked for something must be of this case. */
@Component("caseClockDesk")
class ClockDesk {

    private final CaseDesk desk;
    private final ClockPanel panel;
    private final Promises promises;
    private final MessageSource words;
    private final Clock clock;

    ClockDesk(CaseDesk desk, ClockPanel panel, Promises promises, MessageSource words, Clock clock) {
        this.desk = desk;
        this.panel = panel;
        this.promises = promises;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public PromiseView pause(CaseSummary summary, String policy, String reason, String evidence) {
        allowed(summary);
        PauseReason why = new PauseReason(reason, evidence);
        open(summary, policy);
        if (!panel.evidence(summary.ref()).containsKey(why.evidence())) {
            throw InvalidInputException.of(
                    "evidence",
                    words.getMessage("casework.clock.evidence.unknown", null, LocaleContextHolder.getLocale()));
        }
        promises.pause(summary.ref(), policy, why, clock.instant());
        return open(summary, policy);
    }

    @Transactional
    public PromiseView resume(CaseSummary summary, String policy) {
        allowed(summary);
        open(summary, policy);
        promises.resume(summary.ref(), policy, clock.instant());
        return open(summary, policy);
    }

    @Transactional
    public PromiseView extend(CaseSummary summary, String policy, String reason) {
        allowed(summary);
        return promises.extend(summary.ref(), policy, reason);
    }

    private PromiseView open(CaseSummary summary, String policy) {
        return panel.open(summary.ref(), policy).orElseThrow(() -> new NotFoundException("open promise"));
    }

    private void allowed(CaseSummary summary) {
        if (!desk.mayChange(summary)) {
            throw new AccessDeniedException("Only its owner or a manager changes this case");
        }
    }
}
