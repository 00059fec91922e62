package org.kept.contract.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Set;

/** What the tables say of a renewal: how the customer is, how to go about it, when, and at what price. Days count back from the end. */
@Embeddable
class TermPlan {

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

    TermPlan() {}

    /** A renewal that was at risk once counts as saved if it is renewed, whatever the tables say later. */
    void rate(BigDecimal score, String newBand, String newPlaybook, boolean blocks) {
        healthScore = score;
        band = newBand;
        playbook = newPlaybook;
        blocksUplift = blocks;
        turned = !atRisk && SAVES.contains(newPlaybook);
        atRisk |= turned;
    }

    void schedule(int review, int price, int send) {
        reviewDays = review;
        priceDays = price;
        sendDays = send;
    }

    void price(BigDecimal limit, BigDecimal floor, BigDecimal expected) {
        upliftLimit = limit;
        priceFloor = floor;
        forecast = expected;
    }

    void chase(Integer days) {
        chaseDays = days;
    }

    void care(boolean reminder, int coolingOff) {
        remind = reminder;
        coolingOffDays = coolingOff;
    }

    BigDecimal healthScore() {
        return healthScore;
    }

    String band() {
        return band;
    }

    String playbook() {
        return playbook;
    }

    boolean saves() {
        return playbook != null && SAVES.contains(playbook);
    }

    boolean blocksUplift() {
        return blocksUplift;
    }

    /** Whether the tables have just found, for the first time, that the customer may leave. */
    boolean turned() {
        return turned;
    }

    boolean atRisk() {
        return atRisk;
    }

    Integer reviewDays() {
        return reviewDays;
    }

    Integer priceDays() {
        return priceDays;
    }

    Integer sendDays() {
        return sendDays;
    }

    Integer chaseDays() {
        return chaseDays;
    }

    boolean remind() {
        return remind;
    }

    int coolingOffDays() {
        return coolingOffDays;
    }

    BigDecimal upliftLimit() {
        return upliftLimit;
    }

    BigDecimal priceFloor() {
        return priceFloor;
    }

    BigDecimal forecast() {
        return forecast;
    }
}
