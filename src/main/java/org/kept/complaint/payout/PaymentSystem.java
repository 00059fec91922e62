package org.kept.complaint.payout;

import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.partner.PartnerAnswer;
import org.kept.shared.partner.PartnerClient;
import org.kept.shared.partner.PartnerException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the payment system over HTTP, and says of each answer whether it is a yes, a no, or a reason to ask again. */
@Component
class PaymentSystem implements Payouts {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_ID = 100;

    private final Optional<PartnerClient> partner;

    PaymentSystem(
            PaymentSettings settings,
            PaymentSandbox sandbox,
            @Value("${kept.workflow.longest-call:30s}") Duration longestCall) {
        Duration call = settings.connectTimeout().plus(settings.answerTimeout());
        if (call.compareTo(longestCall) > 0) {
            throw new IllegalArgumentException("kept.payments.connect-timeout and answer-timeout (together " + call
                    + ") must not exceed kept.workflow.longest-call (" + longestCall
                    + "): otherwise a slow call is made again by another node");
        }
        partner = settings.given()
                ? Optional.of(new PartnerClient(settings.access()))
                : sandbox.url().map((URI url) -> new PartnerClient(settings.sandboxAt(url)));
    }

    @Override
    public Paid pay(Payout payout) {
        Map<String, Object> payee = new LinkedHashMap<>();
        payee.put("name", payout.payeeName());
        if (payout.account() != null) {
            payee.put("account", payout.account());
        }
        PartnerAnswer answer = ask(
                payout.key(),
                Map.of(
                        "reference", payout.ref(),
                        "amount",
                                payout.amount()
                                        .setScale(2, RoundingMode.UNNECESSARY)
                                        .toPlainString(),
                        "currency", payout.currency(),
                        "payee", payee),
                "payouts");
        return paid(answer);
    }

    @Override
    public void stopOrRecover(String key, String reason) {
        ask(key + ":stop", Map.of("reason", reason), "payouts", key, "stop");
    }

    private PartnerAnswer ask(String key, Map<String, Object> body, String... path) {
        PartnerClient system =
                partner.orElseThrow(() -> new PaymentUnavailable("No payment system is set up: nothing was"
                        + " paid. Set kept.payments.url, start again and retry this job"));
        try {
            PartnerAnswer answer = system.post(key, body, path);
            if (answer.status() == 409 || answer.status() == 422) {
                throw new PaymentRefused(reason(answer));
            }
            if (!answer.done()) {
                throw new PaymentUnavailable("The payment system answered " + answer.status() + meaning(answer.status())
                        + "; it is asked again under the same key, so nothing is paid twice");
            }
            return answer;
        } catch (PartnerException e) {
            throw new PaymentUnavailable(
                    "The payment system " + e.getMessage()
                            + "; it is asked again under the same key, so nothing is paid twice",
                    e);
        }
    }

    private static String meaning(int status) {
        if (status >= 300 && status < 400) {
            return " and points elsewhere, where Kept does not follow: check kept.payments.url";
        }
        return switch (status) {
            case 401, 403 -> ": check kept.payments.token";
            case 404, 405 -> ": check kept.payments.url";
            default -> "";
        };
    }

    private static String reason(PartnerAnswer answer) {
        for (String field : new String[] {"reason", "detail", "title"}) {
            String text = answer.text(field, LONGEST_REASON);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "It gave no reason";
    }

    private static Paid paid(PartnerAnswer answer) {
        String id = answer.text("id", LONGEST_ID);
        try {
            Instant at = Instant.parse(answer.text("paidAt", 40));
            if (!id.isBlank()) {
                return new Paid(id, at);
            }
        } catch (DateTimeParseException e) {
            throw new PaymentUnavailable("The payment system says yes, but not when (paidAt); it is asked again", e);
        }
        throw new PaymentUnavailable("The payment system says yes, but under no number (id); it is asked again");
    }
}
