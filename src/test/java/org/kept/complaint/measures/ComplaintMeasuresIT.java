package org.kept.complaint.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.measure.Measures;
import org.kept.support.Judged;
import org.kept.support.KeptTest;
import org.kept.support.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Complaints of 2019, written by hand, and what their measures must come to by hand; nothing of it stays. */
@KeptTest
@Transactional
class ComplaintMeasuresIT {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String CAME = "2019-03-04 09:00Z";
    private static final String ANSWERED = "answered_at = '2019-03-20 09:00Z'";
    private static final String UNDECIDED_YET = "2099-01-01 00:00Z";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Measures measures;

    private Ledger ledger;
    private Judged year;
    private Judged always;

    @BeforeEach
    void beginWithNothing() {
        ledger = new Ledger(jdbc);
        year = new Judged("complaintHandling", measures, jdbc, "2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z");
        always = new Judged("complaintHandling", measures, jdbc, "1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
    }

    @Test
    void settledInThreeDaysIsWhatWasAcceptedInTimeOfAllThatWasAnswered() {
        complaint(1, "closed", ANSWERED + ", early_resolved = true");
        complaint(2, "closed", ANSWERED);
        complaint(3, "closed", ANSWERED + ", early_resolved = true");
        ledger.promise(ref(3), "complaint-early", CAME, "2019-03-07 17:00Z", "2019-03-07 17:01Z", "BROKEN");
        complaint(4, "answered", ANSWERED + ", early_resolved = true");
        ledger.promise(ref(4), "complaint-early", CAME, "2019-03-07 17:00Z", "2019-03-07 16:59Z", "KEPT");
        complaint(5, "investigating", "");
        complaint(6, "withdrawn", "withdrawn_at = '2019-03-05 09:00Z'");

        assertThat(year.number("closedInThreeDays")).isEqualTo(2 / 4.0, EXACT);
        assertThat(year.cases("closedInThreeDays")).containsExactly(ref(1), ref(2), ref(3), ref(4));
        assertThat(year.hits("closedInThreeDays")).containsExactly(ref(1), ref(4));
        assertThat(always.cases("closedInThreeDays")).doesNotContain(ref(5), ref(6));
    }

    @Test
    void anAnswerIsInTimeByEveryClockOfItsRulesAndOneThatNeverCameIsNot() {
        complaint(1, "closed", ANSWERED + ", answered_in_time = true");
        complaint(2, "closed", ANSWERED + ", answered_in_time = false");
        complaint(3, "investigating", "");
        answerDue(3, "2019-04-29 23:00Z", "OPEN");
        complaint(4, "answered", ANSWERED + ", answered_in_time = true");
        rules(4, "housing-ack", "housing-answer", "housing-stage-two");
        ledger.promise(
                ref(4), "housing-stage-two", "2019-04-01 09:00Z", "2019-05-01 09:00Z", "2019-05-02 09:00Z", "BROKEN");
        complaint(5, "closed", "outcome = 'upheld', closed_at = '2019-09-01 09:00Z', ombudsman_ref = 'FOS-1'");
        answerDue(5, "2019-04-29 23:00Z", "BROKEN");
        complaint(6, "investigating", "");
        answerDue(6, UNDECIDED_YET, "OPEN");
        complaint(7, "withdrawn", "outcome = 'withdrawn', withdrawn_at = '2019-06-01 09:00Z'");
        answerDue(7, "2019-04-29 23:00Z", "BROKEN");
        complaint(8, "awaiting_customer", "");
        answerDue(8, "2019-04-29 23:00Z", "PAUSED");

        assertThat(year.number("answeredInTime")).isEqualTo(1 / 5.0, EXACT);
        assertThat(year.cases("answeredInTime")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5));
        assertThat(year.hits("answeredInTime")).containsExactly(ref(1));
        assertThat(always.cases("answeredInTime")).doesNotContain(ref(6), ref(7), ref(8));
    }

    @Test
    void upheldIsWhatWeFoundAtLastOfAllThatWasDecidedAndAnswered() {
        complaint(1, "closed", ANSWERED + ", finding = 'upheld'");
        complaint(2, "closed", ANSWERED + ", finding = 'partly'");
        complaint(3, "closed", ANSWERED + ", finding = 'not'");
        complaint(4, "closed", ANSWERED + ", finding = 'not', stage2_finding = 'upheld'");
        complaint(5, "reopened", "finding = 'upheld'");

        assertThat(year.number("upheldRate")).isEqualTo(3 / 4.0, EXACT);
        assertThat(year.count("upheldRate")).isEqualTo(4);
        assertThat(year.hits("upheldRate")).containsExactly(ref(1), ref(2), ref(4));
        assertThat(always.cases("upheldRate")).doesNotContain(ref(5));
    }

    @Test
    void anOmbudsmanOverturnsWhatIsDecidedForTheCustomerInWholeOrInPart() {
        complaint(1, "answered", "ombudsman_ref = 'A', ombudsman_decision = 'for_customer'");
        ledger.promise(
                ref(1), "ombudsman-decision", "2019-06-01 09:00Z", "2019-12-01 09:00Z", "2019-07-01 09:00Z", "KEPT");
        closedBy(2, "for_us");
        closedBy(3, "settled");
        closedBy(4, "partly");
        complaint(5, "answered", "ombudsman_ref = 'E'");
        closedBy(6, "withdrawn");

        assertThat(year.number("ombudsmanOverturn")).isEqualTo(2 / 4.0, EXACT);
        assertThat(year.cases("ombudsmanOverturn")).containsExactly(ref(1), ref(2), ref(3), ref(4));
        assertThat(year.hits("ombudsmanOverturn")).containsExactly(ref(1), ref(4));
        assertThat(always.cases("ombudsmanOverturn")).doesNotContain(ref(5), ref(6));
    }

    @Test
    void redressIsTheMeanOfTheUpheldInTheCurrencyOfMost() {
        jdbc.sql("update app.complaint set currency_code = 'GBP' where currency_code is not null")
                .update();
        redress(1, "upheld", 200, "GBP");
        redress(2, "partly", 0, "GBP");
        redress(3, "upheld", 100, "GBP");
        redress(4, "upheld", 999, "EUR");
        redress(5, "not", 50, "GBP");

        assertThat(year.number("redressPerUpheld")).isEqualTo(100, EXACT);
        assertThat(year.cases("redressPerUpheld")).containsExactly(ref(1), ref(2), ref(3));
    }

    @Test
    void aCauseRepeatsAsTheDecisionFoundIt() {
        complaint(1, "closed", ANSWERED + ", finding = 'upheld', root_cause_code = 'system', repeat_cause = true");
        complaint(2, "closed", ANSWERED + ", finding = 'upheld', root_cause_code = 'data'");
        complaint(3, "closed", ANSWERED + ", finding = 'not'");
        complaint(4, "reopened", "finding = 'upheld', root_cause_code = 'system', repeat_cause = true");

        assertThat(year.number("repeatCause")).isEqualTo(1 / 3.0, EXACT);
        assertThat(year.count("repeatCause")).isEqualTo(3);
        assertThat(year.hits("repeatCause")).containsExactly(ref(1));
        assertThat(always.cases("repeatCause")).doesNotContain(ref(4));
    }

    @Test
    void anAcknowledgementIsInTimeOnlyIfItIsByEverySetOfRules() {
        complaint(1, "acknowledged", "");
        acknowledged(1, "fca-acknowledge", "2019-03-07 17:00Z", "2019-03-05 09:00Z", "KEPT");
        acknowledged(1, "dpa-acknowledge", "2019-04-03 23:00Z", "2019-03-05 09:00Z", "KEPT");
        complaint(2, "acknowledged", "");
        acknowledged(2, "fca-acknowledge", "2019-03-07 17:00Z", "2019-03-08 09:00Z", "BROKEN");
        acknowledged(2, "dpa-acknowledge", "2019-04-03 23:00Z", "2019-03-08 09:00Z", "KEPT");
        complaint(3, "new", "");
        acknowledged(3, "fca-acknowledge", "2019-03-07 17:00Z", null, "OPEN");
        complaint(4, "withdrawn", "");
        acknowledged(4, "fca-acknowledge", "2019-03-07 17:00Z", null, "CANCELLED");
        complaint(5, "acknowledged", "acknowledged_at = '2019-03-05 09:00Z'");
        rules(5, "none", "energy-answer", "none");
        complaint(6, "new", "");
        acknowledged(6, "fca-acknowledge", UNDECIDED_YET, null, "OPEN");

        assertThat(year.number("acknowledgedInTime")).isEqualTo(1 / 3.0, EXACT);
        assertThat(year.cases("acknowledgedInTime")).containsExactly(ref(1), ref(2), ref(3));
        assertThat(year.hits("acknowledgedInTime")).containsExactly(ref(1));
        assertThat(always.cases("acknowledgedInTime")).doesNotContain(ref(4), ref(5), ref(6));
    }

    private static String ref(int number) {
        return "CMP-2019-%06d".formatted(number);
    }

    private void complaint(int number, String status, String more) {
        jdbc.sql(
                        """
                        insert into app.complaint (id, number, status, stage, customer_type, business_line, subject, description, channel,
                            received_at, created_at, created_by, updated_at, updated_by, row_version)
                        values (gen_random_uuid(), :number, :status, '1', 'consumer', 'other', 'A subject', '', 'phone',
                            :came::timestamptz, :came::timestamptz, 'test', :came::timestamptz, 'test', 0)""")
                .param("number", ref(number))
                .param("status", status)
                .param("came", CAME)
                .update();
        if (!more.isEmpty()) {
            jdbc.sql("update app.complaint set " + more + " where number = :number")
                    .param("number", ref(number))
                    .update();
        }
    }

    private void rules(int number, String acknowledge, String answer, String review) {
        jdbc.sql(
                        """
                        insert into app.complaint_regime (ref, regime, issue, acknowledge_policy, answer_policy, answer_from, early_policy,
                            review_policy, holding_policy, stages, stage2_policy, ombudsman, referral_policy, letter, decided_at)
                        values (:ref, :acknowledge, 'service', :acknowledge, :answer, 'receipt', 'none', 'none', 'none', 2, :review,
                            'fos', 'fca-referral', 'letter', now())""")
                .param("ref", ref(number))
                .param("acknowledge", acknowledge)
                .param("answer", answer)
                .param("review", review)
                .update();
    }

    private void answerDue(int number, String due, String state) {
        rules(number, "fca-acknowledge", "fca-answer", "stage-two-default");
        ledger.promise(ref(number), "fca-answer", CAME, due, null, state);
    }

    private void acknowledged(int number, String policy, String due, String fulfilled, String state) {
        rules(number, policy, "fca-answer", "stage-two-default");
        ledger.promise(ref(number), policy, CAME, due, fulfilled, state);
    }

    private void closedBy(int number, String decision) {
        String more =
                "outcome = 'upheld', closed_at = '2019-09-01 09:00Z', ombudsman_ref = 'X', ombudsman_decision = '%s'";
        complaint(number, "closed", more.formatted(decision));
    }

    private void redress(int number, String finding, int amount, String currency) {
        String more = ", finding = '%s', redress_amount = %d, currency_code = '%s'";
        complaint(number, "closed", ANSWERED + more.formatted(finding, amount, currency));
    }
}
