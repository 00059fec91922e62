package org.kept.casework.forgotten;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kept.casework.CaseViewer;
import org.kept.staff.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who is forgotten, each night by itself and whenever the page is opened. */
@Service
@Transactional(readOnly = true)
class ForgottenSweep implements Forgotten {

    private static final Logger log = LoggerFactory.getLogger(ForgottenSweep.class);
    private static final CaseViewer EVERYBODY = new CaseViewer("", new String[0], true);

    private final JdbcClient jdbc;
    private final People people;
    private final MessageSource words;
    private final Clock clock;
    private final AtomicInteger lastCount;

    ForgottenSweep(JdbcClient jdbc, People people, MessageSource words, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.lastCount = meters.gauge("kept.forgotten", new AtomicInteger());
    }

    @Override
    public List<Item> now() {
        return seenBy(CaseViewer.of(people.current()));
    }

    @Override
    public List<Item> everywhere() {
        return seenBy(EVERYBODY);
    }

    @Scheduled(cron = "${kept.casework.sweep:0 40 2 * * *}", zone = "UTC")
    void sweep() {
        List<Item> forgotten = everywhere();
        lastCount.set(forgotten.size());
        if (!forgotten.isEmpty()) {
            log.warn(
                    "{} cases are forgotten: {}",
                    forgotten.size(),
                    forgotten.stream().limit(50).map(Item::ref).toList());
        }
    }

    private List<Item> seenBy(CaseViewer viewer) {
        Map<String, Object> parameters = new HashMap<>(viewer.parameters());
        parameters.put("now", Timestamp.from(clock.instant()));
        Locale locale = LocaleContextHolder.getLocale();
        return jdbc.sql(ForgottenRule.SQL)
                .params(parameters)
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    Object[] detail = {row.getString("detail")};
                    return new Item(
                            row.getString("ref"),
                            row.getString("title"),
                            row.getString("owner"),
                            kind,
                            words.getMessage("casework.forgotten." + kind + ".reason", detail, locale),
                            words.getMessage("casework.forgotten." + kind + ".advice", detail, locale));
                })
                .list();
    }
}
