package org.kept.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint as it arrives, over whatever channel; no magic word is needed, and almost everything may be missing.
 *
 * @param businessLine what we did for them, such as {@code finance}, {@code energy}, {@code housing}; null: found out at triage
 * @param subject what it is about, in a few words; null: the first words of the text
 * @param remedySought what would put it right in their eyes
 * @param channel {@code web_form}, {@code api}, {@code email}, {@code phone}, {@code letter}, {@code social}, {@code counter}, {@code process} or {@code import}
 * @param receivedAt when it reached us; null means now
 * @param personalData whether it is also about how we handle their data; null means not said
 * @param sourceRef the case or message it came from
 */
public record NewComplaint(
        From customer,
        String businessLine,
        String subject,
        String text,
        String remedySought,
        String channel,
        Instant receivedAt,
        Boolean personalData,
        Boolean vulnerable,
        String sourceRef) {

    /**
     * Who complains; an id of a contact or account is enough, and so are a name and a way to answer.
     *
     * @param id a contact or an account we know
     * @param type {@code consumer}, {@code micro_business}, {@code small_business}, {@code charity}, {@code business}, {@code tenant} or
     *     {@code resident}; null means a consumer
     * @param representative who speaks for them; null where they speak for themselves
     * @param representativeMayAct whether the representative has shown that they may
     */
    public record From(
            UUID id,
            String name,
            String email,
            String phone,
            String address,
            String type,
            String representative,
            Boolean representativeMayAct) {

        /** Somebody of whom we know a name and a way to answer. */
        public static From person(String name, String email) {
            return new From(null, name, email, null, null, null, null, null);
        }

        /** A contact or an account of ours. */
        public static From known(UUID id) {
            return new From(id, null, null, null, null, null, null, null);
        }
    }
}
