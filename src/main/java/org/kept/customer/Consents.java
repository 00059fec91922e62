package org.kept.customer;

import java.time.Instant;

/**
 * What people allowed us to do, as a log that is only ever added to. People are known by their address (e-mail or phone,
 * normalised), because a lead is asked before it is a contact; suppressed addresses are kept as a keyed hash that survives erasure.
 */
public interface Consents {

    /** Writes down that somebody agreed. */
    void give(Consent consent);

    /** Writes down that somebody withdrew, for one purpose or, with {@code null}, all; publishes {@link ConsentWithdrawn}. */
    void withdraw(String address, String purpose, String source, Instant at);

    /** Whether this address may be written to for this purpose now; asked when something is sent, not when it is planned. */
    boolean allows(String address, String purpose);

    /** Never contact this address again, whoever imports it; survives erasure. */
    void suppress(String address, String reason);

    /** Whether the address is suppressed. */
    boolean suppressed(String address);

    /**
     * One agreement.
     *
     * @param purpose such as {@code marketing}
     * @param wording the version of the text they agreed to
     * @param source where they did, such as {@code web-form}
     */
    record Consent(String address, String purpose, String channel, String wording, String source, Instant at) {}
}
