package org.kept.customer.log;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.Touchpoints;
import org.kept.promise.Promises;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds touches to the one timeline; a person's touch is also their account's. */
@Service
@Transactional
public class TouchpointLog implements Touchpoints {

    private static final Set<String> DIRECTIONS = Set.of("in", "out", "internal");
    private static final Set<String> CHANNELS = Set.of(
            "phone", "email", "letter", "web_form", "portal", "chat", "sms", "social", "visit", "counter", "event");
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    private final JdbcClient db;
    private final Promises promises;
    private final Clock clock;

    TouchpointLog(JdbcClient db, Promises promises, Clock clock) {
        this.db = db;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void log(Touch touch) {
        check(touch);
        Stamp by = Stamp.now(clock);
        var at = (touch.at() == null ? by.at() : touch.at()).atOffset(ZoneOffset.UTC);
        UUID accountId = touch.accountId() == null ? accountOf(touch.contactId()) : touch.accountId();
        db.sql(
                        "insert into app.customer_touchpoint (id, occurred_at, direction, channel, subject, body, outcome, contact_id,"
                                + " account_id, case_ref, person, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), at, touch.direction(), touch.channel(), Addresses.clean(touch.subject()))
                .params(Addresses.clean(touch.body()), Addresses.clean(touch.outcome()), touch.contactId(), accountId)
                .params(touch.ref() == null ? null : touch.ref().value(), touch.person())
                .params(by.at().atOffset(ZoneOffset.UTC), by.person())
                .update();
        for (String table : List.of("customer_contact", "customer_account")) {
            db.sql("update app." + table + " set last_contact_at = greatest(last_contact_at, :at)"
                            + " where id in (:contact, :account) and :direction <> 'internal'")
                    .param("at", at)
                    .param("contact", touch.contactId(), Types.OTHER)
                    .param("account", accountId, Types.OTHER)
                    .param("direction", touch.direction())
                    .update();
        }
        if ("in".equals(touch.direction()) && touch.ref() != null) {
            // What we waited for is here.
            promises.resumeAll(touch.ref(), at.toInstant());
        }
    }

    private UUID accountOf(UUID contactId) {
        return contactId == null
                ? null
                : db.sql("select account_id from app.customer_contact where id = :id and account_id is not null")
                        .param("id", contactId)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private static void check(Touch touch) {
        if (touch.direction() == null || !DIRECTIONS.contains(touch.direction())) {
            throw InvalidInputException.of("direction", "Say whether it came in, went out or was internal");
        }
        if (touch.channel() == null || !CHANNELS.contains(touch.channel())) {
            throw InvalidInputException.of("channel", "Choose the channel");
        }
        var tooLong = new ArrayList<FieldProblem>();
        if (touch.subject() != null && touch.subject().length() > LONGEST_SUBJECT) {
            tooLong.add(new FieldProblem("subject", "At most " + LONGEST_SUBJECT + " characters"));
        }
        if (touch.body() != null && touch.body().length() > LONGEST_BODY) {
            tooLong.add(new FieldProblem("body", "At most " + LONGEST_BODY + " characters"));
        }
        if (!tooLong.isEmpty()) {
            throw new InvalidInputException(tooLong);
        }
    }
}
