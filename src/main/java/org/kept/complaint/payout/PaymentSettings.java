package org.kept.complaint.payout;

import java.net.URI;
import java.time.Duration;
import org.kept.shared.partner.PartnerAccess;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The payment system to use.
 *
 * @param url empty means none: a demonstration then has a sandbox, anywhere else payouts wait as incidents until there is one
 * @param token the bearer token it knows us by; empty means none
 * @param connectTimeout how long connecting may take
 * @param answerTimeout how long its whole answer may take after that
 */
@ConfigurationProperties("kept.payments")
record PaymentSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String token,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout) {

    boolean given() {
        return !url.isBlank();
    }

    PartnerAccess access() {
        return new PartnerAccess(URI.create(url.strip()), token, connectTimeout, answerTimeout);
    }

    PartnerAccess sandboxAt(URI sandbox) {
        return new PartnerAccess(sandbox, "", connectTimeout, answerTimeout);
    }

    @Override
    public String toString() {
        return "PaymentSettings[url=" + url + "]";
    }
}
