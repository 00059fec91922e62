package org.kept.customer.log;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.ConsentWithdrawn;
import org.kept.customer.Consents;
import org.kept.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people allowed, by the keyed hash of their address: the log stands when the address itself is erased. */
@Service
@Transactional
public class ConsentLog implements Consents {

    private final JdbcClient db;
    private final Addresses addresses;
    private final AddressHash hash;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentLog(JdbcClient db, Addresses addresses, AddressHash hash, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.addresses = addresses;
        this.hash = hash;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void give(Consent consent) {
        if (Addresses.clean(consent.purpose()) == null) {
            throw InvalidInputException.of("purpose", "Say what was allowed");
        }
        write(
                consent.address(),
                consent.purpose(),
                consent.channel(),
                consent.wording(),
                consent.source(),
                true,
                consent.at());
    }

    @Override
    public void withdraw(String address, String purpose, String source, Instant at) {
        write(address, purpose, null, null, source, false, at);
        var contact = db.sql("select id from app.customer_contact where merged_into is null"
                        + " and :address in (email_key, phone_key, mobile_key) order by created_at limit 1")
                .param("address", addresses.any(address))
                .query(UUID.class)
                .optional();
        events.publishEvent(new ConsentWithdrawn(addresses.any(address), purpose, contact.orElse(null)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean allows(String address, String purpose) {
        return address != null && !suppressed(address) && "given".equals(state(address, purpose));
    }

    @Override
    public void suppress(String address, String reason) {
        Stamp by = Stamp.now(clock);
        db.sql("insert into app.customer_suppression values (:hash, :reason, :at, :by) on conflict do nothing")
                .param("hash", hash.of(address))
                .param("reason", reason)
                .param("at", utc(by.at()))
                .param("by", by.person())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean suppressed(String address) {
        return address != null
                && db.sql("select exists (select from app.customer_suppression where address_hash = :hash)")
                        .param("hash", hash.of(address))
                        .query(Boolean.class)
                        .single();
    }

    /** Whatever was withdrawn for one of these addresses is from now on withdrawn for all, until the source is taken back. */
    public void mostRestrictive(List<String> some, String source) {
        List<String> purposes = some.isEmpty() ? List.of() : purposes(some);
        for (String purpose : purposes) {
            if (some.stream().anyMatch(address -> "withdrawn".equals(state(address, purpose)))) {
                some.stream()
                        .filter(address -> "given".equals(state(address, purpose)))
                        .forEach(address -> withdraw(address, purpose, source, clock.instant()));
            }
        }
        if (some.stream().anyMatch(this::suppressed)) {
            some.forEach(address -> suppress(address, source));
        }
    }

    /** Takes back what this source withdrew; whatever anybody has said since stays. */
    public void takeBack(List<String> some, String source) {
        for (Entry entry : of(some)) {
            if (entry.source().equals(source) && source.equals(lastSource(entry.address(), entry.purpose()))) {
                write(
                        entry.address(),
                        entry.purpose(),
                        entry.channel(),
                        entry.wording(),
                        "undo " + source,
                        true,
                        clock.instant());
            }
        }
        db.sql("delete from app.customer_suppression where reason = ?")
                .param(source)
                .update();
    }

    private List<String> purposes(List<String> some) {
        return db.sql(
                        "select distinct purpose from app.customer_consent where address_hash in (:hashes) and purpose is not null")
                .param("hashes", some.stream().map(hash::of).toList())
                .query(String.class)
                .list();
    }

    private String lastSource(String address, String purpose) {
        return db.sql(
                        "select source from app.customer_consent where address_hash = ? and (purpose is null or purpose = ?)"
                                + " order by at desc, id desc limit 1")
                .params(hash.of(address), purpose)
                .query(String.class)
                .single();
    }

    /** Empties the addresses in the log; what was allowed when stays, under the hash. */
    public void forget(String address) {
        db.sql("update app.customer_consent set address = null where address_hash = :hash")
                .param("hash", hash.of(address))
                .update();
    }

    /** {@code given}, {@code withdrawn}, or {@code unknown} where nobody ever asked. */
    public String state(String address, String purpose) {
        return db.sql("select given from app.customer_consent where address_hash = :hash"
                        + " and (purpose is null or purpose = :purpose) order by at desc, id desc limit 1")
                .param("hash", hash.of(address))
                .param("purpose", purpose)
                .query(Boolean.class)
                .optional()
                .map(given -> given ? "given" : "withdrawn")
                .orElse("unknown");
    }

    /** What the log says of these addresses, the newest first. */
    public List<Entry> of(List<String> some) {
        return some.isEmpty()
                ? List.of()
                : db.sql(
                                "select coalesce(address, '') address, coalesce(purpose, '*') purpose, coalesce(channel, '') channel,"
                                        + " coalesce(wording, '') wording, source, given, at from app.customer_consent"
                                        + " where address_hash in (:hashes) order by at desc, id desc limit 100")
                        .param("hashes", some.stream().map(hash::of).toList())
                        .query(Entry.class)
                        .list();
    }

    /** One line of the log; the purpose {@code *} means everything. */
    public record Entry(
            String address, String purpose, String channel, String wording, String source, boolean given, Instant at) {}

    private void write(
            String address, String purpose, String channel, String wording, String source, boolean given, Instant at) {
        Stamp by = Stamp.now(clock);
        db.sql("insert into app.customer_consent (address_hash, address, purpose, channel, wording, source, given, at,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(hash.of(address), addresses.any(address), purpose, channel, wording, source, given)
                .params(utc(at), utc(by.at()), by.person())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
