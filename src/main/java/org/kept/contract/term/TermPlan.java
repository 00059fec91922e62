package org.kept.contract.term;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Set;

/** What the tables say of a renewal: how the customer is, how to go about it, when, and at what price. Days count back from the end. */
@Embeddable
public class TermPlan {

    private static final Set<String> SAVES = Set.of("AT_RISK", "EXEC_SAVE");

    private BigDecimal healthScore;
    private String band;
    private String playbook;
    private boolean blocksUplift;
    private boolean atRisk;
    private boolean turned;
    private Integer reviewDays;
    private Integer priceDays;
    private Integer sendDays;
    private Integer chaseDays;
    private boolean remind;
    private int coolingOffDays;
    private BigDecimal upliftLimit;
    private BigDecimal priceFloor;
    private BigDecimal forecast;

    public TermPlan() {}

    /** A renewal that was at risk once counts as saved if it is renewed, whatever the tables say later. */
    public void rate(BigDecimal score, String newBand, String newPlaybook, boolean blocks) {
        healthScore = score;
        band = newBand;
        playbook = newPlaybook;
        blocksUplift = blocks;
        turned = !atRisk && SAVES.contains(newPlaybook);
        atRisk |= turned;
    }

    public void schedule(int review, int price, int send) {
        reviewDays = review;
        priceDays = price;
        sendDays = send;
    }

    public void price(BigDecimal limit, BigDecimal floor, BigDecimal expected) {
        upliftLimit = limit;
        priceFloor = floor;
        forecast = expected;
    }

    public void chase(Integer days) {
        chaseDays = days;
    }

    public void care(boolean reminder, int coolingOff) {
        remind = reminder;
        coolingOffDays = coolingOff;
    }

    public BigDecimal healthScore() {
        return healthScore;
    }

    public String band() {
        return band;
    }

    public String playbook() {
        return playbook;
    }

    public boolean saves() {
        return playbook != null && SAVES.contains(playbook);
    }

    public boolean blocksUplift() {
        return blocksUplift;
    }

    /** Whether the tables have just found, for the first time, that the customer may leave. */
    public boolean turned() {
        return turned;
    }

    public boolean atRisk() {
        return atRisk;
    }

    public Integer reviewDays() {
        return reviewDays;
    }

    public Integer priceDays() {
        return priceDays;
    }

    public Integer sendDays() {
        return sendDays;
    }

    public Integer chaseDays() {
        return chaseDays;
    }

    public boolean remind() {
        return remind;
    }

    public int coolingOffDays() {
        return coolingOffDays;
    }

    public BigDecimal upliftLimit() {
        return upliftLimit;
    }

    public BigDecimal priceFloor() {
        return priceFloor;
    }

    public BigDecimal forecast() {
        return forecast;
    }
}
