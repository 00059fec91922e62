package org.kept.lead.web;

import java.util.List;

/** The choices that lists and forms of leads offer; what they are called stands in the message bundle. */
final class LeadWords {

    static final List<String> STATUSES = List.of(
            "new",
            "assigned",
            "contacted",
            "nurturing",
            "qualified",
            "converted",
            "disqualified",
            "recycled",
            "merged",
            "junk",
            "withdrawn");
    static final List<String> RATINGS = List.of("hot", "warm", "cold");
    static final List<String> SOURCES =
            List.of("web", "call", "referral", "campaign", "event", "partner", "list", "social", "other");
    static final List<String> CHANNELS = List.of("phone", "email", "chat", "sms", "social", "visit", "event", "letter");
    static final List<String> OUTCOMES = List.of("connected", "voicemail", "no_answer", "bad_data");

    private LeadWords() {}
}
