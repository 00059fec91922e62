package org.kept.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.kept.contract.HealthMarks;

/** What people know of the customer's health; what nobody says again stays as it was. */
@Embeddable
public class Marks {

    @Column(name = "usage_mark")
    private Integer usage;

    private String usageTrend;

    @Column(name = "relationship_mark")
    private Integer relationship;

    @Column(name = "worth_mark")
    private Integer worth;

    @Column(name = "payment_mark")
    private Integer payment;

    public Marks() {}

    public void learn(HealthMarks said) {
        if (said == null) {
            return;
        }
        usage = said.usage() == null ? usage : said.usage();
        usageTrend = said.usageTrend() == null ? usageTrend : said.usageTrend();
        relationship = said.relationship() == null ? relationship : said.relationship();
        worth = said.worth() == null ? worth : said.worth();
        payment = said.payment() == null ? payment : said.payment();
    }

    public HealthMarks view() {
        return new HealthMarks(usage, usageTrend, relationship, worth, payment);
    }
}
