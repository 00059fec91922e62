package org.kept.complaint.payout;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.shared.KeptSettings;
import org.kept.shared.partner.PartnerSandbox;
import org.kept.shared.partner.PartnerSandbox.Mood;
import org.kept.shared.partner.PartnerSandbox.Reply;
import org.kept.shared.partner.PartnerSandbox.Request;
import org.springframework.stereotype.Component;

/** The payment system of a demonstration: it is asked over real HTTP, on this machine only, and moves no money. */
@Component
public class PaymentSandbox {

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Clock clock;
    private final PartnerSandbox server;

    /** What was asked under one key; the amount as it was sent, the state {@code paid}, {@code recovered} or {@code stopped}. */
    public record Payment(
            String key, String id, String ref, String amount, String currency, String payee, String state) {

        private Payment in(String newState) {
            return new Payment(key, id, ref, amount, currency, payee, newState);
        }
    }

    PaymentSandbox(PaymentSettings settings, KeptSettings kept, Clock clock) {
        this.clock = clock;
        server = !settings.given() && kept.demoMode() ? new PartnerSandbox(this::reply) : null;
    }

    /** Where it listens; empty where a real payment system is used, or none. */
    Optional<URI> url() {
        return Optional.ofNullable(server).map(PartnerSandbox::url);
    }

    /** Tells how it takes the next requests, one each. */
    public void next(Mood... moods) {
        server.next(moods);
    }

    /** What it has paid and not taken back, the oldest first. */
    public synchronized List<Payment> paid() {
        return payments.values().stream()
                .filter(payment -> payment.state().equals("paid"))
                .toList();
    }

    /** Everything it knows, in whatever state, the oldest first. */
    public synchronized Collection<Payment> all() {
        return List.copyOf(payments.values());
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private synchronized Reply reply(Request request) {
        String[] path = request.path().substring(1).split("/");
        if (path.length == 1 && path[0].equals("payouts")) {
            return pay(request);
        }
        return path.length == 3 && path[2].equals("stop") ? stop(path[1]) : new Reply(404, Map.of());
    }

    private Reply pay(Request request) {
        if (payments.containsKey(request.key())) {
            return new Reply(409, Map.of("reason", "The payout was stopped before it arrived"));
        }
        var asked = request.body();
        Payment payment = new Payment(
                request.key(),
                "pay_" + UUID.randomUUID(),
                asked.path("reference").asText(),
                asked.path("amount").asText(),
                asked.path("currency").asText(),
                asked.at("/payee/name").asText(),
                "paid");
        payments.put(request.key(), payment);
        return new Reply(
                201, Map.of("id", payment.id(), "paidAt", clock.instant().toString()));
    }

    private Reply stop(String key) {
        Payment before = payments.get(key);
        Payment after =
                before == null ? new Payment(key, null, null, null, null, null, "stopped") : before.in("recovered");
        payments.put(key, after);
        return new Reply(200, Map.of("state", after.state()));
    }
}
