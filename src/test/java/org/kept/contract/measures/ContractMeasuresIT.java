package org.kept.contract.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.measure.Measures;
import org.kept.support.Judged;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Contracts whose terms ended in 2019, written by hand, and what their measures must come to by hand; nothing of it stays. */
@KeptTest
@Transactional
class ContractMeasuresIT {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String SPRING = "'2018-04-01', '2019-03-31', '2019-02-28'";
    private static final String FAR = "'2019-01-01', '2098-12-31', '2098-11-30'";
    private static final String YEAR_ON = "state = 'closed', decision = 'accepted', renewed_months = 12, ";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Measures measures;

    private Judged year;
    private Judged always;

    @BeforeEach
    void beginWithPoundsOnly() {
        jdbc.sql("update app.contract set currency = 'GBP'").update();
        year = judged("2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z");
        always = judged("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
    }

    @Test
    void revenueKeptIsCountedByTheYearOverTheTermsThatEnded() {
        ended();

        assertThat(year.number("grr")).isEqualTo(4500 / 9000.0, EXACT);
        assertThat(year.number("nrr")).isEqualTo(5200 / 9000.0, EXACT);
        for (String measure : new String[] {"grr", "nrr"}) {
            assertThat(year.cases(measure)).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5));
            assertThat(always.cases(measure)).contains(ref(1)).doesNotContain(ref(6), ref(7), ref(8), ref(9), ref(10));
        }
    }

    @Test
    void valueRenewedIsCountedAsSignedOfWhatWasDue() {
        ended();

        assertThat(year.number("grossRenewalRate")).isEqualTo(5000 / 10000.0, EXACT);
        assertThat(year.cases("grossRenewalRate")).containsExactly(ref(1), ref(2), ref(3), ref(4));
        assertThat(always.cases("grossRenewalRate")).doesNotContain(ref(5));
    }

    private void ended() {
        term(1, 1, SPRING, 1000, YEAR_ON + "renewed_value = 1200");
        term(2, 1, SPRING, 2000, YEAR_ON + "renewed_value = 1500");
        term(3, 1, SPRING, 3000, "state = 'decided', decision = 'notice', service_ends_on = '2019-03-31'");
        term(4, 1, "'2017-04-01', '2019-03-31', '2019-02-28'", 4000, YEAR_ON + "renewed_value = 2500");
        term(
                5,
                1,
                "'2019-01-01', '2019-12-31', '2019-11-30'",
                1000,
                "decision = 'cause', service_ends_on = '2019-02-10'");
        term(6, 1, SPRING, 7000, YEAR_ON + "renewed_value = 7000");
        jdbc.sql("update app.contract set currency = 'EUR' where number = :ref")
                .param("ref", ref(6))
                .update();
        term(7, 1, FAR, 5000, YEAR_ON + "renewed_value = 5000");
        term(8, 1, SPRING, 6000, "state = 'open'");
        term(9, 1, SPRING, 800, YEAR_ON + "renewed_value = 800, outcome = 'erased'");
        term(10, 1, SPRING, 900, "state = 'reversed', decision = 'accepted', renewed_value = 900, renewed_months = 12");
    }

    @Test
    void aContractRenewedTwiceCountsOnceForEachOfItsTerms() {
        term(1, 1, SPRING, 1000, YEAR_ON + "renewed_value = 1200");
        term(1, 2, "'2019-04-01', '2020-03-31', '2020-02-29'", 1200, YEAR_ON + "renewed_value = 600");

        Judged both = judged("2019-03-31T00:00:00Z", "2020-04-01T00:00:00Z");
        assertThat(both.number("grr")).isEqualTo(1600 / 2200.0, EXACT);
        assertThat(both.cases("grr")).containsExactly(ref(1), ref(1));
        assertThat(judged("2020-03-31T00:00:00Z", "2020-04-01T00:00:00Z").number("grr"))
                .isEqualTo(0.5, EXACT);
    }

    @Test
    void aRenewalIsInTimeIfItIsSignedOrWentOnByTheLastDay() {
        String renewed = YEAR_ON + "renewed_value = 1000, decided_at = '2019-02-20 09:00Z', signed_at = ";
        term(1, 1, SPRING, 1000, renewed + "'2019-03-31 22:30Z'");
        term(2, 1, SPRING, 1000, renewed + "'2019-03-31 23:30Z'");
        term(3, 1, SPRING, 1000, "state = 'closed', decision = 'notice', decided_at = '2019-02-01 09:00Z'");
        term(
                4,
                1,
                SPRING,
                1000,
                "decision = 'passive', passive = true, renewed_value = 1000, decided_at = '2019-03-01 00:00Z'");
        term(5, 1, SPRING, 1000, "state = 'open'");
        term(6, 1, SPRING, 1000, "decision = 'cause', signed_at = '2019-02-01 09:00Z'");
        term(7, 1, FAR, 1000, renewed + "'2019-03-01 09:00Z'");

        assertThat(year.number("onTimeRenewal")).isEqualTo(2 / 5.0, EXACT);
        assertThat(year.cases("onTimeRenewal")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5));
        assertThat(year.hits("onTimeRenewal")).containsExactly(ref(1), ref(4));
        assertThat(always.cases("onTimeRenewal")).doesNotContain(ref(6), ref(7));
    }

    @Test
    void aNoticeDeadlineIsMissedWithoutADecisionButNotBySilenceAfterAProposal() {
        term(1, 1, SPRING, 1000, "decision = 'accepted', decided_in_time = true");
        term(2, 1, SPRING, 1000, "decision = 'accepted', decided_in_time = false");
        String silent = "decision = 'passive', passive = true, decided_in_time = false";
        term(3, 1, SPRING, 1000, silent + ", proposal_sent_at = '2019-01-10 09:00Z'");
        term(4, 1, SPRING, 1000, silent);
        term(5, 1, SPRING, 1000, "state = 'open'");
        term(6, 1, SPRING, 1000, "state = 'open', created_at = '2019-03-01 00:00Z'");
        term(7, 1, SPRING, 1000, "decision = 'cause', decided_in_time = false");
        term(8, 1, FAR, 1000, "state = 'open'");

        assertThat(year.number("noticeDeadlineMisses")).isEqualTo(3 / 5.0, EXACT);
        assertThat(year.cases("noticeDeadlineMisses")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5));
        assertThat(year.hits("noticeDeadlineMisses")).containsExactly(ref(2), ref(4), ref(5));
        assertThat(always.cases("noticeDeadlineMisses")).doesNotContain(ref(6), ref(7), ref(8));
    }

    @Test
    void renewalsInSilenceAreCountedOfAllThatWereRenewed() {
        String decided = "decided_at = '2019-02-20 09:00Z', ";
        term(1, 1, SPRING, 1000, decided + "decision = 'accepted', renewed_value = 1000");
        term(2, 1, SPRING, 1000, decided + "decision = 'accepted', renewed_value = 900");
        term(3, 1, SPRING, 1000, decided + "decision = 'passive', renewed_value = 1000");
        term(4, 1, SPRING, 1000, decided + "decision = 'accepted'");
        term(5, 1, SPRING, 1000, decided + "decision = 'notice', renewed_value = 0");
        term(6, 1, SPRING, 1000, decided + "decision = 'passive', renewed_value = 1000, state = 'reversed'");

        assertThat(year.number("passiveAutoRenewals")).isEqualTo(1 / 3.0, EXACT);
        assertThat(year.cases("passiveAutoRenewals")).containsExactly(ref(1), ref(2), ref(3));
        assertThat(year.hits("passiveAutoRenewals")).containsExactly(ref(3));
    }

    @Test
    void savedIsWhatWasRenewedOfAllThatWasAtRisk() {
        String decided = "decided_at = '2019-02-20 09:00Z', at_risk = ";
        term(1, 1, SPRING, 1000, decided + "true, decision = 'accepted', saved = true");
        term(2, 1, SPRING, 1000, decided + "true, decision = 'notice', saved = false");
        term(3, 1, SPRING, 1000, decided + "true, decision = 'notice'");
        term(4, 1, SPRING, 1000, decided + "false, decision = 'notice', saved = false");
        term(5, 1, SPRING, 1000, decided + "true, decision = 'cause', saved = false");

        assertThat(year.number("saveRate")).isEqualTo(1 / 2.0, EXACT);
        assertThat(year.cases("saveRate")).containsExactly(ref(1), ref(2));
        assertThat(year.hits("saveRate")).containsExactly(ref(1));
    }

    @Test
    void theForecastIsOffByWhatItMissedUpOrDownOfWhatWasRenewed() {
        String decided = "decided_at = '2019-02-20 09:00Z', ";
        term(1, 1, SPRING, 1000, decided + YEAR_ON + "forecast = 1000, renewed_value = 1100");
        term(2, 1, SPRING, 1000, decided + "decision = 'notice', forecast = 1000");
        term(3, 1, SPRING, 2000, decided + YEAR_ON + "forecast = 2000, renewed_value = 1900");
        term(4, 1, SPRING, 1000, decided + YEAR_ON + "renewed_value = 1000");
        term(5, 1, SPRING, 1000, decided + "decision = 'accepted', forecast = 1000");

        assertThat(year.number("forecastError")).isEqualTo(1200 / 3000.0, EXACT);
        assertThat(year.cases("forecastError")).containsExactly(ref(1), ref(2), ref(3));
    }

    private Judged judged(String from, String to) {
        return new Judged("contractRenewal", measures, jdbc, from, to);
    }

    private static String ref(int number) {
        return "CON-2019-%06d".formatted(number);
    }

    /** @param days of a term: when it starts and ends, and the last day for notice */
    private void term(int number, int termNo, String days, int value, String more) {
        jdbc.sql(
                        """
                        insert into app.contract (id, number, account_id, name, type, status, start_date, end_date, notice_days, auto_renew,
                            renewal_term_months, value, currency, segment, customer_type, team, zone, created_at, created_by, updated_at,
                            updated_by, row_version)
                        select gen_random_uuid(), :number, gen_random_uuid(), 'A contract', 'service', 'active', '2018-04-01',
                            '2019-03-31', 31, true, 12, :value, 'GBP', 'mid', 'business', 'renewals-desk', 'Europe/London', '2018-04-01', 'test',
                            '2018-04-01', 'test', 0
                        where not exists (select 1 from app.contract k where k.number = :number)""")
                .param("number", ref(number))
                .param("value", value)
                .update();
        jdbc.sql(
                        "insert into app.contract_term (id, contract_id, number, term_no, starts_on, ends_on, notice_on, value, state,"
                                + " created_at, created_by, updated_at, updated_by, row_version) select gen_random_uuid(), k.id, k.number,"
                                + " :termNo, " + days
                                + ", :value, 'closed', '2018-04-01', 'test', '2018-04-01', 'test', 0"
                                + " from app.contract k where k.number = :number")
                .param("number", ref(number))
                .param("termNo", termNo)
                .param("value", value)
                .update();
        jdbc.sql("update app.contract_term set " + more + " where number = :number and term_no = :termNo")
                .param("number", ref(number))
                .param("termNo", termNo)
                .update();
    }
}
