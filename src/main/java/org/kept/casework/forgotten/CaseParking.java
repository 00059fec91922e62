package org.kept.casework.forgotten;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Upkeep;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cases up again when the time they were parked until has come, and writes so into their story. */
@Service
class CaseParking implements Upkeep {

    private final Cases cases;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private final Clock clock;

    CaseParking(Cases cases, JdbcClient jdbc, MessageSource words, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** Skips what another node is waking at the same moment. */
    @Scheduled(fixedDelayString = "${kept.casework.wake:PT1M}", initialDelayString = "${kept.casework.wake:PT1M}")
    @Transactional
    void wake() {
        List<CaseRef> due = jdbc.sql(
                        "select ref from app.casework_case where closed_at is null and parked_until <= :now"
                                + " order by parked_until limit 500 for update skip locked")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new CaseRef(row.getString(1)))
                .list();
        for (CaseRef ref : due) {
            cases.unpark(ref);
            cases.tell(
                    ref,
                    new StoryEntry(
                            clock.instant(),
                            "event",
                            null,
                            words.getMessage("casework.story.awake", null, Locale.ENGLISH)));
        }
    }

    @Override
    public Duration rhythm() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void keepUp() {
        wake();
    }
}
