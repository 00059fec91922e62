package org.kept.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of complaints decide, row by row; at the end no row may be left that no test has seen. */
class ComplaintDecisionsTest {

    private static final Set<String> SEEN = new HashSet<>();
    private static final List<String> TABLES =
            List.of("complaint-regime", "complaint-priority", "redress-authority", "rca-trigger");

    private static DmnEngine engine;

    @BeforeAll
    static void start() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener witness = ComplaintDecisionsTest::see;
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(witness));
        engine = configuration.buildEngine();
    }

    private static void see(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> SEEN.add(rule.getId()));
    }

    @AfterAll
    static void every_row_was_seen() {
        Set<String> unseen = new HashSet<>();
        for (String table : TABLES) {
            Dmn.readModelFromFile(path(table).toFile())
                    .getModelElementsByType(Rule.class)
                    .forEach(rule -> unseen.add(rule.getId()));
        }
        unseen.removeAll(SEEN);
        assertThat(unseen).as("rows that no test has seen").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "finance,  consumer,       billing, true,  2026-06-19, data-protection,  dp-answer,      ico",
        "finance,  consumer,       billing, true,  2026-06-18, other,            iso-answer,     none",
        "finance,  consumer,       card,    false, 2026-09-05, payment-services, psr-answer,     fos",
        "payments, micro_business, e_money, false, 2026-09-05, payment-services, psr-answer,     fos",
        "finance,  consumer,       billing, false, 2026-09-05, fca-disp,         fca-answer,     fos",
        "finance,  business,       billing, false, 2026-09-05, other,            iso-answer,     none",
        "energy,   consumer,       billing, false, 2026-09-05, energy,           energy-answer,  energy",
        "energy,   business,       billing, false, 2026-09-05, other,            iso-answer,     none",
        "housing,  tenant,         repairs, false, 2026-09-05, social-housing,   housing-answer, hos",
        "council,  resident,       service, false, 2026-04-01, council,          council-answer, lgsco",
        "council,  resident,       service, false, 2026-03-31, other,            iso-answer,     none",
        "retail,   consumer,       service, false, 2026-09-05, other,            iso-answer,     none"
    })
    void the_law_follows_from_what_we_did_for_whom_and_when_it_came(
            String line,
            String customer,
            String subject,
            boolean personalData,
            LocalDate received,
            String regime,
            String answer,
            String ombudsman) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("businessLine", line, "customerType", customer, "category", subject));
        facts.put("receivedOn", received);

        assertThat(row("complaint-regime", facts, Map.of("personalDataIssue", personalData)))
                .containsEntry("regime", regime)
                .containsEntry("answer", answer)
                .containsEntry("ombudsman", ombudsman);
    }

    @Test
    void every_set_of_rules_says_where_it_is_written() {
        Dmn.readModelFromFile(path("complaint-regime").toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule ->
                        assertThat(rule.getDescription().getTextContent()).hasSizeGreaterThan(40));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "low,    false, true,  -,     false, P1, complaints-manager",
                "high,   true,  false, -,     false, P1, complaints-manager",
                "low,    false, false, 10000, false, P1, complaints-manager",
                "high,   false, false, -,     false, P2, complaints-team",
                "medium, true,  false, -,     false, P2, complaints-team",
                "low,    false, false, 1000,  false, P2, complaints-team",
                "medium, false, false, 999,   false, P3, complaints-team",
                "low,    false, false, -,     true,  P3, complaints-team",
                "low,    false, false, -,     false, P4, complaints-team"
            })
    void harm_and_vulnerability_come_first(
            String severity,
            boolean vulnerable,
            boolean safety,
            BigDecimal exposure,
            boolean personalData,
            String priority,
            String team) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("severity", severity, "vulnerable", vulnerable, "safetyRisk", safety));
        facts.putAll(Map.of("personalData", personalData));
        facts.put("exposure", exposure);

        assertThat(row("complaint-priority", facts, Map.of()))
                .containsEntry("priority", priority)
                .containsEntry("assigneeGroup", team);
    }

    @ParameterizedTest
    @CsvSource({
        "0,        EUR, false, none,               none",
        "50,       EUR, false, redress-approvers,  finance-controllers",
        "50,       GBP, true,  redress-approvers,  finance-controllers",
        "100,      GBP, false, none,               none",
        "100.01,   GBP, false, complaints-manager, none",
        "500,      GBP, false, complaints-manager, none",
        "500.01,   GBP, false, complaints-manager, none",
        "2500,     GBP, false, complaints-manager, none",
        "2500.01,  GBP, false, redress-approvers,  finance-controllers",
        "10000,    GBP, false, redress-approvers,  finance-controllers",
        "10000.01, GBP, false, exec-sponsors,      legal"
    })
    void the_more_money_the_more_has_to_be_asked(
            BigDecimal amount, String currency, boolean precedent, String approver, String second) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("redressAmount", amount, "currency", currency, "precedent", precedent));

        assertThat(row("redress-authority", facts, Map.of()))
                .containsEntry("approver", approver)
                .containsEntry("secondApprover", second);
    }

    @ParameterizedTest
    @CsvSource({
        "P1, false, false, not,    yes",
        "P4, true,  false, not,    yes",
        "P2, false, false, partly, yes",
        "P3, false, true,  upheld, yes",
        "P3, false, true,  partly, no",
        "P3, false, false, upheld, no"
    })
    void grave_repeated_and_regulated_complaints_are_looked_into(
            String priority, boolean repeat, boolean regulated, String finding, String look) {
        Map<String, Object> facts = facts();
        facts.putAll(Map.of("priority", priority, "repeatCause", repeat, "regulated", regulated, "finding", finding));

        assertThat(row("rca-trigger", facts, Map.of())).containsEntry("cause", look);
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : List.of("businessLine", "customerType", "category", "receivedOn", "severity", "exposure")) {
            facts.put(fact, null);
        }
        for (String fact : List.of("remedyType", "currency", "finding", "priority", "redressAmount")) {
            facts.put(fact, null);
        }
        for (String fact :
                List.of("vulnerable", "safetyRisk", "personalData", "precedent", "repeatCause", "regulated")) {
            facts.put(fact, false);
        }
        return facts;
    }

    private static Map<String, Object> row(String table, Map<String, Object> facts, Map<String, Object> more) {
        try (InputStream file = Files.newInputStream(path(table))) {
            DmnDecision parsed = engine.parseDecision(table, file);
            var values = Variables.createVariables().putValue("facts", facts);
            values.putAll(more);
            return engine.evaluateDecision(parsed, values).getSingleResult().getEntryMap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String table) {
        return Path.of("bpmn/complaint/" + table + ".dmn");
    }
}
