package org.kept.lead.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One sign of life of a lead, or one touch with it: what the behaviour score counts and the story tells. */
@Entity
@Table(name = "lead_activity")
class LeadActivity extends Recorded {

    private Instant at;
    private String kind;
    private String channel;
    private String detail;
    private String person;

    LeadActivity() {}

    /** @param kind an intent such as {@code demo_request}, {@code pricing_page}, {@code click}, {@code form}, or {@code touch} */
    LeadActivity(Instant at, String kind, String channel, String detail, String person) {
        super(at);
        this.at = at;
        this.kind = kind;
        this.channel = channel;
        this.detail = detail;
        this.person = person;
    }

    boolean byThePerson() {
        return person == null;
    }

    Instant at() {
        return at;
    }

    String kind() {
        return kind;
    }

    void forgetWords() {
        detail = null;
    }
}
