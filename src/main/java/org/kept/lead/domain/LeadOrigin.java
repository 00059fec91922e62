package org.kept.lead.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.kept.lead.NewLead;

/** How the lead came to us and what it said then; never changes. */
@Embeddable
class LeadOrigin {

    private static final Set<String> SOURCES =
            Set.of("web", "call", "referral", "campaign", "event", "partner", "list", "social", "other");
    /** Sources where we wrote first: the person asked for nothing, so no answer is owed. */
    private static final Set<String> UNASKED = Set.of("list", "campaign", "social");

    private String source;
    private String sourceDetail;
    private String sourceChannel;
    private String campaignId;
    private String utmSource;
    private String utmMedium;
    private String utmCampaign;
    private String externalRef;
    private String productInterest;
    private String message;
    private Boolean consent;
    private Instant receivedAt;

    LeadOrigin() {}

    LeadOrigin(NewLead lead, String channel, Instant now) {
        String said = lead.source() == null ? "" : lead.source().toLowerCase(Locale.ROOT);
        boolean known = SOURCES.contains(said);
        source = known ? said : said.isEmpty() ? usual(channel) : "other";
        sourceDetail = known || said.isEmpty() || lead.sourceDetail() != null ? lead.sourceDetail() : lead.source();
        sourceChannel = channel;
        campaignId = lead.campaignId();
        utmSource = lead.utmSource();
        utmMedium = lead.utmMedium();
        utmCampaign = lead.utmCampaign();
        externalRef = lead.externalRef();
        productInterest = lead.productInterest();
        message = lead.message();
        consent = lead.consent();
        receivedAt = lead.receivedAt() == null ? now : lead.receivedAt();
    }

    private static String usual(String channel) {
        return switch (channel) {
            case "web_form", "api" -> "web";
            case "campaign" -> "campaign";
            case "import" -> "list";
            default -> "other";
        };
    }

    /** Whether a person turned to us and so is owed an answer, whatever their score. */
    boolean enquiry() {
        return message != null || !Set.of("import", "campaign").contains(sourceChannel) && !UNASKED.contains(source);
    }

    /** Whether it was brought in by us rather than sent by the person: then suppression stops it. */
    boolean broughtIn() {
        return Set.of("import", "campaign").contains(sourceChannel);
    }

    /** What it says of the person's interest: they asked to see it, asked the price, or just wrote. */
    String intent() {
        String said = (sourceDetail + " " + productInterest + " " + message).toLowerCase(Locale.ROOT);
        if (said.contains("demo")) {
            return "demo_request";
        }
        return said.contains("pricing") || said.contains("quote") ? "pricing_page" : "form";
    }

    void forgetWords() {
        message = null;
        sourceDetail = null;
        externalRef = null;
    }

    String source() {
        return source;
    }

    String sourceDetail() {
        return sourceDetail;
    }

    String channel() {
        return sourceChannel;
    }

    String productInterest() {
        return productInterest;
    }

    String message() {
        return message;
    }

    boolean consent() {
        return Boolean.TRUE.equals(consent);
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
