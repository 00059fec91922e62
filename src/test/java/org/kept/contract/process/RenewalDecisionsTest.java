package org.kept.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the renewal tables decide, row by row; at the end no row may be left that no test has seen. */
class RenewalDecisionsTest {

    private static final Set<String> SEEN = new HashSet<>();
    private static final List<String> FILES = List.of(
            "renewal-playbook",
            "renewal-dates",
            "renewal-price",
            "renewal-authority",
            "renewal-chaser",
            "renewal-consumer");

    private static DmnEngine engine;

    @BeforeAll
    static void start() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener witness = RenewalDecisionsTest::see;
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(witness));
        engine = configuration.buildEngine();
    }

    private static void see(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> SEEN.add(rule.getId()));
    }

    @AfterAll
    static void every_row_was_seen() {
        Set<String> unseen = new HashSet<>();
        for (String file : FILES) {
            Dmn.readModelFromFile(path(file).toFile())
                    .getModelElementsByType(Rule.class)
                    .forEach(rule -> unseen.add(rule.getId()));
        }
        unseen.removeAll(SEEN);
        assertThat(unseen).as("rows that no test has seen").isEmpty();
    }

    /** In hundredths. Support is 4 where nobody complains; what is unknown counts as 3. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, 5, 5, 5, 480",
                "-, -, -, -, 320",
                "1, 1, 1, 1, 160",
                "4, -, 2, 3, 325",
            })
    void health_is_the_weighted_sum_of_what_is_known(
            Long usage, Long relationship, Long worth, Long payment, int points) {
        Map<String, Object> facts = facts();
        facts.put("usage", usage);
        facts.put("relationship", relationship);
        facts.put("worth", worth);
        facts.put("payment", payment);

        assertThat(entry("renewal-playbook", "renewal-health", facts)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  P1,   none,   9999, 1",
        "true,  P3,   partly, 9999, 1",
        "true,  P2,   none,   9999, 2",
        "false, none, none,   100,  3",
        "false, none, none,   181,  4"
    })
    void support_is_what_complaints_say(boolean open, String severity, String finding, long days, int mark) {
        assertThat(entry("renewal-playbook", "support-mark", complaint(open, severity, finding, days)))
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  P1,   upheld, 9999, true,  EXEC_SAVE",
        "true,  P2,   partly, 9999, true,  EXEC_SAVE",
        "true,  P1,   none,   9999, true,  EXEC_SAVE",
        "true,  P3,   not,    9999, false, STANDARD",
        "true,  P3,   none,   9999, true,  AT_RISK",
        "true,  P4,   upheld, 9999, true,  AT_RISK",
        "false, none, none,   180,  true,  AT_RISK",
        "false, none, none,   181,  false, LOW_TOUCH"
    })
    void a_complaint_blocks_an_uplift_and_asks_for_a_playbook(
            boolean open, String severity, String finding, long days, boolean blocks, String playbook) {
        assertThat(row("renewal-playbook", "complaint-guard", complaint(open, severity, finding, days)))
                .containsEntry("blocksUplift", blocks)
                .containsEntry("playbookAtLeast", playbook);
    }

    /** All four marks are the same here. */
    @ParameterizedTest
    @CsvSource({
        "5, P1,   mid,        false, business, 30, healthy,      EXEC_SAVE",
        "5, P3,   mid,        false, business, 30, healthy,      AT_RISK",
        "1, none, mid,        false, business, 30, likely churn, EXEC_SAVE",
        "2, none, enterprise, false, business, 30, at risk,      EXEC_SAVE",
        "2, none, mid,        false, business, 30, at risk,      AT_RISK",
        "5, not,  mid,        false, business, 30, healthy,      STANDARD",
        "5, none, small,      false, business, 90, healthy,      STANDARD",
        "5, none, small,      false, business, 30, healthy,      LOW_TOUCH",
        "3, none, mid,        true,  consumer, 30, standard,     LOW_TOUCH",
        "3, none, mid,        true,  business, 30, standard,     STANDARD"
    })
    void the_playbook_follows_from_health_size_and_complaints(
            long mark,
            String trouble,
            String segment,
            boolean autoRenew,
            String customer,
            long noticeDays,
            String band,
            String playbook) {
        Map<String, Object> facts = trouble.equals("none")
                ? facts()
                : trouble.equals("not") ? complaint(true, "P4", "not", 9999) : complaint(true, trouble, "none", 9999);
        for (String name : List.of("usage", "relationship", "worth", "payment")) {
            facts.put(name, mark);
        }
        facts.putAll(
                Map.of("segment", segment, "autoRenew", autoRenew, "customerType", customer, "noticeDays", noticeDays));

        assertThat(row("renewal-playbook", "renewal-playbook", facts))
                .containsEntry("band", band)
                .containsEntry("playbook", playbook)
                .containsKeys("healthScore", "blocksUplift");
    }

    @ParameterizedTest
    @CsvSource({"0, 90, 75, 60", "30, 90, 75, 60", "31, 91, 76, 61", "60, 120, 105, 90", "90, 150, 135, 120"})
    void longer_notice_moves_every_step(long noticeDays, int review, int price, int send) {
        Map<String, Object> facts = facts();
        facts.put("noticeDays", noticeDays);

        Map<String, Object> dates = row("renewal-dates", "renewal-dates", facts);

        assertThat(List.of(whole(dates.get("reviewDays")), whole(dates.get("priceDays")), whole(dates.get("sendDays"))))
                .containsExactly(review, price, send);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-22, true,  healthy,      up,   4, 0,   90",
                "2026-11-22, false, likely churn, -,    4, 0,   80",
                "2026-11-22, false, at risk,      down, 4, 0,   90",
                "2026-11-22, false, healthy,      up,   6, 6,   100",
                "2026-11-22, false, healthy,      up,   -, 5,   100",
                "2026-11-22, false, standard,     flat, 3, 3,   95",
                "2026-11-22, false, standard,     -,    -, 3.5, 95",
                "2025-11-22, false, standard,     -,    -, 3.8, 95",
            })
    void a_price_keeps_within_cap_and_index(
            LocalDate today,
            boolean blocked,
            String band,
            String trend,
            BigDecimal cap,
            BigDecimal limit,
            BigDecimal floor) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("today", today, "blocksUplift", blocked, "band", band));
        facts.put("usageTrend", trend);
        facts.put("upliftCapPercent", cap);

        Map<String, Object> price = row("renewal-price", "renewal-price", facts);

        assertThat(new BigDecimal(price.get("upliftLimit").toString())).isEqualByComparingTo(limit);
        assertThat(new BigDecimal(price.get("floorPercent").toString())).isEqualByComparingTo(floor);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  0,  1000, 50, 12, legal",
                "false, -9, 910,  50, 12, finance-controllers",
                "false, 0,  1000, 10, 12, finance-controllers",
                "false, 0,  1000, -,  37, finance-controllers",
                "false, 7,  1070, -,  12, sales-managers",
                "false, -1, 990,  -,  12, sales-managers",
                "false, 3,  1030, 40, 36, none",
            })
    void who_agrees_depends_on_price_margin_and_terms(
            boolean unusual, BigDecimal uplift, BigDecimal price, BigDecimal margin, Long months, String approver) {
        Map<String, Object> facts = facts();
        facts.put("nonStandardTerms", unusual);
        facts.put("offerUplift", uplift);
        facts.put("offerValue", price);
        facts.put("offerMargin", margin);
        facts.put("offerMonths", months);
        facts.put("upliftLimit", new BigDecimal("3.5"));
        facts.put("priceFloor", new BigDecimal("950"));

        assertThat(entry("renewal-authority", "renewal-authority", facts)).isEqualTo(approver);
    }

    @ParameterizedTest
    @CsvSource({"60, 45", "45, 30", "30, 14", "14, 7", "7, 0", "-3, 0"})
    void reminders_become_denser_and_end(long daysToEnd, int next) {
        Map<String, Object> facts = facts();
        facts.put("daysToEnd", daysToEnd);

        assertThat(whole(entry("renewal-chaser", "renewal-chaser", facts))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "consumer, true,  2027-03-31, false, 14",
        "consumer, true,  2027-04-01, true,  14",
        "consumer, false, 2027-04-01, false, 14",
        "business, true,  2027-04-01, false, 0"
    })
    void the_law_on_subscriptions_has_a_day(
            String customer, boolean autoRenew, LocalDate today, boolean remind, int days) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("customerType", customer, "autoRenew", autoRenew, "today", today));

        Map<String, Object> owed = row("renewal-consumer", "renewal-consumer", facts);

        assertThat(owed).containsEntry("remind", remind);
        assertThat(whole(owed.get("coolingOffDays"))).isEqualTo(days);
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static Map<String, Object> complaint(boolean open, String severity, String finding, long days) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of(
                "complaintOpen", open,
                "complaintSeverity", severity,
                "complaintFinding", finding,
                "daysSinceUpheld", days));
        return facts;
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        Arrays.asList("usage", "relationship", "worth", "payment", "usageTrend", "upliftCapPercent")
                .forEach(name -> facts.put(name, null));
        facts.putAll(Map.of("complaintOpen", false, "complaintSeverity", "none", "complaintFinding", "none"));
        facts.putAll(Map.of("daysSinceUpheld", 9999L, "segment", "mid", "customerType", "business"));
        facts.putAll(Map.of("autoRenew", false, "noticeDays", 30L));
        return facts;
    }

    private static Object entry(String file, String decision, Map<String, Object> facts) {
        return evaluate(file, decision, facts).getSingleEntry();
    }

    private static Map<String, Object> row(String file, String decision, Map<String, Object> facts) {
        return evaluate(file, decision, facts).getSingleResult().getEntryMap();
    }

    private static org.camunda.bpm.dmn.engine.DmnDecisionResult evaluate(
            String file, String decision, Map<String, Object> facts) {
        try (InputStream table = Files.newInputStream(path(file))) {
            var variables = Variables.createVariables()
                    .putValue("facts", facts)
                    .putValue("approvalLevel", "finance-controllers");
            return engine.evaluateDecision(engine.parseDecision(decision, table), variables);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path path(String file) {
        return Path.of("bpmn/contract/" + file + ".dmn");
    }
}
