package org.kept.lead.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Leads of March 2019, written by hand, and what their measures must come to by hand; nothing of it stays. */
@KeptTest
@Transactional
class LeadMeasuresIT {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String CAME = "2019-03-04 09:00Z";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Measures measures;

    private Ledger ledger;
    private Judged march;

    @BeforeEach
    void beginWithNothing() {
        ledger = new Ledger(jdbc);
        march = judged("2019-03-01T00:00:00Z", "2019-04-01T00:00:00Z");
    }

    @Test
    void speedToLeadIsTheMedianFromTheFirstPromiseToTheFirstTry() {
        touched(1, "09:00", "09:04");
        touched(2, "09:00", "09:10");
        ledger.promise(ref(2), "first-contact-hot", "2019-03-04 09:05Z", "2019-03-04 09:10Z", null, "OPEN");
        touched(3, "10:00", "12:00");
        lead(4, "assigned", "");
        contactPromised(4);
        lead(5, "contacted", "first_responded_at = '2019-03-04 09:01Z'");
        touched(6, "09:00", "09:01");
        change(6, "status = 'merged'");
        lead(7, "contacted", "first_responded_at = '2019-04-01 00:00Z'");
        contactPromised(7);

        assertThat(march.number("speedToLead")).isEqualTo(600, EXACT);
        assertThat(march.count("speedToLead")).isEqualTo(3);
        assertThat(march.cases("speedToLead")).containsExactly(ref(1), ref(2), ref(3));
    }

    @Test
    void firstTouchIsKeptByTheFirstPromiseThatCameToAVerdictAndWhatIsNotDueYetIsNotMissed() {
        promised(1, "first-contact-hot", "09:05", "09:04", "KEPT");
        promised(2, "first-contact-hot", "09:05", "09:06", "BROKEN");
        promised(3, "first-contact-warm", "10:00", null, "OPEN");
        promised(4, "first-contact-cold", "23:00", null, "CANCELLED");
        ledger.promise(
                ref(4), "first-contact-hot", "2019-03-04 10:00Z", "2019-03-04 10:05Z", "2019-03-04 10:02Z", "KEPT");
        promised(5, "first-contact-hot", "09:05", null, "BROKEN");
        ledger.promise(
                ref(5), "first-contact-again", "2019-03-04 09:05Z", "2019-03-04 09:35Z", "2019-03-04 09:20Z", "KEPT");
        lead(6, "assigned", "");
        ledger.promise(ref(6), "first-contact-warm", CAME, "2099-01-01 00:00Z", null, "OPEN");
        promised(7, "first-contact-cold", "23:00", null, "CANCELLED");
        promised(8, "first-contact-warm", "10:00", null, "PAUSED");
        promised(9, "first-contact-hot", "09:05", "09:01", "KEPT");
        change(9, "status = 'junk'");

        assertThat(march.number("firstTouchKept")).isEqualTo(2 / 5.0, EXACT);
        assertThat(march.cases("firstTouchKept")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5));
        assertThat(march.hits("firstTouchKept")).containsExactly(ref(1), ref(4));
        Judged always = judged("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
        assertThat(always.cases("firstTouchKept")).doesNotContain(ref(6));
    }

    @Test
    void acceptedAndSoldOnAreCountedOfHotAndWarmLeadsOnceSomethingWasDecided() {
        funnel();

        assertThat(march.number("mqlToSal")).isEqualTo(2 / 4.0, EXACT);
        assertThat(march.cases("mqlToSal")).containsExactly(ref(1), ref(2), ref(3), ref(4));
        assertThat(march.hits("mqlToSal")).containsExactly(ref(1), ref(3));

        assertThat(march.number("mqlToSql")).isEqualTo(1 / 6.0, EXACT);
        assertThat(march.cases("mqlToSql")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(6), ref(8));
        assertThat(march.hits("mqlToSql")).containsExactly(ref(1));
    }

    private void funnel() {
        String given = "assigned_at = '2019-03-04 09:01Z', ";
        lead(1, "converted", given + "rating = 'hot', need = 'clear', converted_at = '2019-03-20 09:00Z'");
        lead(2, "nurturing", given + "rating = 'warm', need = 'none', rejected_by = 'sales'");
        lead(3, "nurturing", given + "rating = 'cold', need = 'some'");
        ledger.promise(ref(3), "first-contact-warm", CAME, "2019-03-04 10:00Z", "2019-03-04 09:30Z", "KEPT");
        lead(4, "nurturing", given + "rating = 'warm'");
        lead(5, "contacted", given + "rating = 'hot'");
        lead(6, "disqualified", "rating = 'hot'");
        lead(7, "converted", given + "rating = 'cold', need = 'clear', converted_at = '2019-03-20 09:00Z'");
        contactPromised(7);
        lead(8, "withdrawn", given + "rating = 'warm'");
        lead(9, "merged", given + "rating = 'hot'");
    }

    @Test
    void aLeadIsRecoveredWhenItIsConvertedWithinTwelveMonthsOfComingBack() {
        recycled(1, "converted", "2018-09-01 08:00Z");
        change(1, "converted_at = '2019-03-01 08:00Z'");
        recycled(2, "converted", "2018-03-01 08:00Z");
        change(2, "converted_at = '2019-06-01 08:00Z'");
        recycled(3, "disqualified", "2019-01-01 08:00Z");
        ledger.registered(ref(3), "leadHandling", CAME, "2019-03-15 08:00Z");
        recycled(4, "nurturing", "2018-03-20 08:00Z");
        String lately = Instant.now().minus(30, ChronoUnit.DAYS).toString();
        recycled(5, "nurturing", lately);
        lead(6, "converted", "converted_at = '2019-03-05 08:00Z'");

        assertThat(march.number("recycleRecovery")).isEqualTo(1 / 4.0, EXACT);
        assertThat(march.cases("recycleRecovery")).containsExactly(ref(1), ref(2), ref(3), ref(4));
        assertThat(march.hits("recycleRecovery")).containsExactly(ref(1));
        Judged always = judged("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
        assertThat(always.cases("recycleRecovery")).doesNotContain(ref(5), ref(6));
    }

    @Test
    void aLeadLeaksWhenADayGoesByWithoutOwnerOrTouchAndFindingItLaterDoesNotUndoThat() {
        lead(1, "assigned", "");
        contactPromised(1);
        lead(2, "assigned", "assigned_at = '2019-03-05 08:59Z'");
        contactPromised(2);
        lead(3, "contacted", "");
        contactPromised(3);
        activity(3, "touch", "2019-03-04 11:00Z");
        lead(4, "nurturing", "");
        lead(5, "contacted", "assigned_at = '2019-03-05 14:00Z'");
        contactPromised(5);
        activity(5, "touch", "2019-03-05 15:00Z");
        lead(6, "disqualified", "");
        contactPromised(6);
        ledger.registered(ref(6), "leadHandling", CAME, "2019-03-04 09:30Z");
        lead(7, "new", "");
        activity(7, "form", CAME);
        lead(8, "merged", "");
        lead(9, "new", "received_at = now() - interval '23 hours', created_at = now() - interval '23 hours'");

        assertThat(march.number("leakage")).isEqualTo(3 / 7.0, EXACT);
        assertThat(march.cases("leakage")).containsExactly(ref(1), ref(2), ref(3), ref(4), ref(5), ref(6), ref(7));
        assertThat(march.hits("leakage")).containsExactly(ref(1), ref(5), ref(7));
        Judged always = judged("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
        assertThat(always.cases("leakage")).doesNotContain(ref(9));
    }

    private Judged judged(String from, String to) {
        return new Judged("leadHandling", measures, jdbc, from, to);
    }

    private static String ref(int number) {
        return "LEAD-2019-%06d".formatted(number);
    }

    private void lead(int number, String status, String more) {
        jdbc.sql(
                        """
                        insert into app.lead (id, number, source, source_channel, received_at, status, last_activity_at, created_at,
                            created_by, updated_at, updated_by, row_version)
                        values (gen_random_uuid(), :number, 'web', 'web_form', :came::timestamptz, :status, :came::timestamptz,
                            :came::timestamptz, 'test', :came::timestamptz, 'test', 0)""")
                .param("number", ref(number))
                .param("came", CAME)
                .param("status", status)
                .update();
        if (!more.isEmpty()) {
            change(number, more);
        }
    }

    private void change(int number, String columns) {
        jdbc.sql("update app.lead set " + columns + " where number = :number")
                .param("number", ref(number))
                .update();
    }

    private void touched(int number, String began, String tried) {
        lead(number, "contacted", "first_responded_at = '2019-03-04 " + tried + "Z'");
        ledger.promise(
                ref(number), "first-contact-cold", "2019-03-04 " + began + "Z", "2019-03-05 09:00Z", null, "CANCELLED");
    }

    private void promised(int number, String policy, String due, String fulfilled, String state) {
        lead(number, "assigned", "");
        String kept = fulfilled == null ? null : "2019-03-04 " + fulfilled + "Z";
        ledger.promise(ref(number), policy, CAME, "2019-03-04 " + due + "Z", kept, state);
    }

    private void contactPromised(int number) {
        ledger.promise(ref(number), "first-contact-cold", CAME, "2019-03-05 09:00Z", null, "BROKEN");
    }

    private void recycled(int number, String status, String since) {
        lead(number, status, "recycle_count = 1, recycle_on = '2017-01-01'");
        ledger.step(ref(number), "leadHandling", "Task_RecycleLead", since);
    }

    private void activity(int number, String kind, String at) {
        jdbc.sql(
                        """
                        insert into app.lead_activity (id, lead_id, at, kind, created_at, created_by, updated_at, updated_by, row_version)
                        select gen_random_uuid(), l.id, :at::timestamptz, :kind, :at::timestamptz, 'test', :at::timestamptz, 'test', 0
                        from app.lead l where l.number = :number""")
                .param("number", ref(number))
                .param("at", at)
                .param("kind", kind)
                .update();
    }
}
