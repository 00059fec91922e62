package org.kept.lead.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What the lead tables decide, row by row; at the end no row may be left that no test has seen. */
class LeadDecisionsTest {

    private static final Set<String> SEEN = new HashSet<>();
    private static final List<String> FILES =
            List.of("lead-score", "lead-routing", "lead-cadence", "qualification-outcome");

    private static DmnEngine engine;

    @BeforeAll
    static void start() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener witness = LeadDecisionsTest::see;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "executive, 1500, software,      company,    false, 80",
                "director,   400, manufacturing, company,    true,  85",
                "manager,     60, retail,        company,    false, 40",
                "staff,       12, retail,        free,       false, -10",
                "unknown,      3, '',            disposable, false, -30",
                "unknown,      -, '',            none,       false, 0"
            })
    void fit_is_who_they_are(String level, Long size, String industry, String mail, boolean customer, int fit) {
        Map<String, Object> facts = facts();
        facts.put("jobLevel", level);
        facts.put("companySize", size);
        facts.put("industry", industry);
        facts.put("emailDomainType", mail);
        facts.put("existingCustomer", customer);

        assertThat(entry("lead-score", "lead-fit", facts)).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "referral, form,         25",
        "call,     inbound,      30",
        "partner,  click,        20",
        "event,    pricing_page, 30",
        "web,      demo_request, 35",
        "campaign, unsubscribe, -45",
        "list,     other,         0"
    })
    void behaviour_is_what_they_did(String source, String intent, int behaviour) {
        Map<String, Object> facts = facts();
        facts.put("source", source);
        facts.put("intentEvents", List.of(intent));

        assertThat(entry("lead-score", "lead-behaviour", facts)).isEqualTo(behaviour);
    }

    @ParameterizedTest
    @CsvSource({"0, 35, 35", "29, 35, 35", "30, 17, 7", "59, 17, 7", "60, 8, -2", "400, 8, -2"})
    void interest_halves_at_thirty_and_at_sixty_idle_days(long days, int interest, int points) {
        Map<String, Object> facts = facts();
        facts.put("source", "web");
        facts.put("intentEvents", List.of("demo_request"));
        facts.put("daysSinceActivity", days);

        assertThat(entry("lead-score", "lead-interest", facts)).isEqualTo(interest);
        assertThat(entry("lead-score", "lead-score", facts)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "director,  400, web,  demo_request, true,  new,       HOT,     hot,  first-contact-hot",
        "director,   60, web,  demo_request, true,  new,       HOT,     hot,  first-contact-hot",
        "manager,    60, web,  pricing_page, false, new,       WARM,    warm, first-contact-warm",
        "director, 2000, list, other,        false, new,       NURTURE, cold, first-contact-cold",
        "staff,       3, web,  demo_request, false, new,       NURTURE, cold, first-contact-cold",
        "staff,       3, web,  form,         true,  new,       WARM,    cold, first-contact-cold",
        "staff,       3, web,  form,         true,  recycled,  WARM,    cold, first-contact-cold",
        "staff,       3, web,  form,         true,  nurturing, NURTURE, cold, first-contact-cold",
        "student,     3, web,  demo_request, true,  new,       REJECT,  cold, first-contact-cold"
    })
    void the_grade_needs_both_axes_or_a_question(
            String level,
            long size,
            String source,
            String intent,
            boolean enquiry,
            String status,
            String route,
            String rating,
            String firstTouch) {
        Map<String, Object> facts = facts();
        facts.put("jobLevel", level);
        facts.put("companySize", size);
        facts.put("emailDomainType", "company");
        facts.put("source", source);
        facts.put("intentEvents", List.of(intent));
        facts.put("enquiry", enquiry);
        facts.put("status", status);

        assertThat(row("lead-score", "lead-grade", facts))
                .containsEntry("route", route)
                .containsEntry("rating", rating)
                .containsEntry("firstTouch", firstTouch)
                .containsKey("revisitAfter");
    }

    @ParameterizedTest
    @CsvSource({
        "student, customer.example, form, student",
        "staff, rival.example, form, competitor",
        "staff, customer.example, unsubscribe, unsubscribed",
        "staff, customer.example, form, none"
    })
    void who_is_no_customer_is_turned_away(String level, String domain, String intent, String reason) {
        Map<String, Object> facts = facts();
        facts.put("jobLevel", level);
        facts.put("emailDomain", domain);
        facts.put("intentEvents", List.of(intent));

        assertThat(entry("lead-score", "lead-reject", facts)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, retail,        en, ACCOUNT_OWNER",
        "false, true,  retail,        en, ACCOUNT_OWNER",
        "false, false, public sector, en, ROUND_ROBIN",
        "false, false, retail,        de, ROUND_ROBIN",
        "false, false, retail,        en, ROUND_ROBIN"
    })
    void a_customer_keeps_who_looks_after_them(
            boolean customer, boolean named, String industry, String language, String mode) {
        Map<String, Object> facts = facts();
        facts.put("existingCustomer", customer);
        facts.put("namedAccount", named);
        facts.put("industry", industry);
        facts.put("language", language);

        assertThat(row("lead-routing", "lead-routing", facts))
                .containsEntry("mode", mode)
                .containsEntry("group", "sales-dev");
    }

    @Test
    void nobody_is_left_unrouted_for_want_of_data() {
        assertThat(row("lead-routing", "lead-routing", facts())).containsEntry("mode", "ROUND_ROBIN");
    }

    @ParameterizedTest
    @CsvSource({"0, PT4H", "1, PT4H", "2, P1D", "3, P2D", "4, P3D", "5, P3D", "6, STOP", "9, STOP"})
    void six_tries_are_enough(long attempts, String wait) {
        Map<String, Object> facts = facts();
        facts.put("attempts", attempts);

        assertThat(entry("lead-cadence", "lead-cadence", facts)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,            clear, confirmed, decision_maker, now,     SQL,        P30D",
                "-,            some,  likely,    influencer,     year,    SQL,        P30D",
                "-,            clear, unknown,   decision_maker, quarter, SQL,        P30D",
                "-,            clear, unknown,   unknown,        now,     RECYCLE,    P30D",
                "-,            clear, confirmed, decision_maker, later,   RECYCLE,    P180D",
                "-,            clear, none,      decision_maker, now,     RECYCLE,    P90D",
                "-,            none,  confirmed, decision_maker, now,     DISQUALIFY, P180D",
                "no_fit,       clear, confirmed, decision_maker, now,     DISQUALIFY, P180D",
                "not_now,      clear, confirmed, decision_maker, now,     RECYCLE,    P90D",
                "no_budget,    clear, none,      decision_maker, now,     RECYCLE,    P180D",
                "wrong_person, clear, likely,    unknown,        now,     RECYCLE,    P30D",
                "other,        clear, likely,    unknown,        now,     RECYCLE,    P90D"
            })
    void the_answers_make_an_opportunity_a_later_try_or_an_end(
            String reason,
            String need,
            String budget,
            String authority,
            String timeframe,
            String outcome,
            String revisitAfter) {
        Map<String, Object> facts = facts();
        facts.put("reasonCode", reason);
        facts.put("need", need);
        facts.put("budget", budget);
        facts.put("authority", authority);
        facts.put("timeframe", timeframe);

        assertThat(row("qualification-outcome", "qualification-outcome", facts))
                .containsEntry("qualification", outcome)
                .containsEntry("revisitAfter", revisitAfter);
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : List.of(
                "jobLevel",
                "companySize",
                "industry",
                "emailDomain",
                "emailDomainType",
                "source",
                "status",
                "reasonCode",
                "need",
                "budget",
                "authority",
                "timeframe",
                "region",
                "language")) {
            facts.put(fact, null);
        }
        facts.put("existingCustomer", false);
        facts.put("namedAccount", false);
        facts.put("enquiry", false);
        facts.put("intentEvents", List.of());
        facts.put("daysSinceActivity", 0L);
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
            DmnDecision parsed = engine.parseDecision(decision, table);
            return engine.evaluateDecision(parsed, Variables.createVariables().putValue("facts", facts));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path path(String file) {
        return Path.of("bpmn/lead/" + file + ".dmn");
    }
}
