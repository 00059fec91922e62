package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.customer.ErasureApproved;
import org.kept.customer.Identity;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The three hard tests of lead handling: the long weekend, one person at many doors, and consent at the last moment. */
@KeptTest
class LeadHardTestsIT extends LeadScenario {

    /** 17:58 in London, on the Friday before the summer bank holiday. */
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-08-28T16:58:00Z");

    /** Five minutes of staffed time later: two on Friday, three after Tuesday's opening at nine. */
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-09-01T08:03:00Z");

    /** Ten in London on a working day: whoever keeps office hours is at work. */
    private static final Instant OFFICE_HOURS = Instant.parse("2026-09-02T09:00:00Z");

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    Promises promises;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aDeskThatClosesAtSix() {
        jdbc.sql(
                        "insert into app.promise_calendar (id, name, zone, source) values ('six-o-clock', 'Desk', 'Europe/London', 'test')")
                .update();
        jdbc.sql(
                        "insert into app.promise_calendar_hours (calendar, weekday, opens, closes) select 'six-o-clock', d, 540, 1080 from generate_series(1, 5) d")
                .update();
        jdbc.sql(
                        "insert into app.promise_holiday (calendar, day, name) values ('six-o-clock', '2026-08-31', 'Summer bank holiday')")
                .update();
        jdbc.sql("update app.promise_policy set calendar = 'six-o-clock' where id = 'first-contact-hot'")
                .update();
    }

    @AfterEach
    void backToUsualHours() {
        jdbc.sql("update app.promise_policy set calendar = 'sales-hours' where id = 'first-contact-hot'")
                .update();
        for (String table : List.of("promise_holiday", "promise_calendar_hours")) {
            jdbc.sql("delete from app." + table + " where calendar = 'six-o-clock'")
                    .update();
        }
        jdbc.sql("delete from app.promise_calendar where id = 'six-o-clock'").update();
        jdbc.sql("delete from app.staff_absence where username = 'manager'").update();
    }

    @Test
    void a_hot_lead_before_a_long_weekend_waits_for_the_desk_and_goes_to_the_managers() {
        CaseRef ref = hotLeadOfACustomerWhoseManagerIsAway();

        Task contact = task(ref, "Task_FirstContact");
        assertThat(contact.getDueDate()).isEqualTo(TUESDAY_MORNING);
        assertThat(contact.getAssignee()).isNull();
        assertThat(promises.of(ref).get(0).dueAt()).isEqualTo(TUESDAY_MORNING);
        assertThat(promises.of(ref).get(0).explanation()).contains("Summer bank holiday");
        Task managers = task(ref, "Task_FindCapacity");
        assertThat(taskService.getIdentityLinksForTask(managers.getId()))
                .anySatisfy(link -> assertThat(link.getGroupId()).isEqualTo("sales-managers"));

        clock.setTo(FRIDAY_EVENING.plus(Duration.ofHours(40)));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(ref))
                        .executable()
                        .count())
                .as("nothing is overdue while the desk is closed")
                .isZero();

        clock.setTo(TUESDAY_MORNING.plusSeconds(1));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(ref))
                        .executable()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_claim_that_comes_first_beats_the_clock() {
        CaseRef ref = hotLeadOfACustomerWhoseManagerIsAway();
        String contact = task(ref, "Task_FirstContact").getId();
        String clockJob = job(ref, "BoundaryEvent_Overdue").getId();
        CompletableFuture<Void> timer = new CompletableFuture<>();

        transaction.executeWithoutResult(claiming -> {
            tasks.claim(contact, "sales");
            CompletableFuture.runAsync(() -> management.executeJob(clockJob))
                    .whenComplete((done, failure) -> complete(timer, failure));
            awaitALockWait();
        });

        assertThatThrownBy(timer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ProcessEngineException.class);
        assertThat(task(ref, "Task_FirstContact").getAssignee()).isEqualTo("sales");
        assertThat(runtime.getVariable(instance(ref), "reassignments")).isNull();
    }

    @Test
    void a_claim_that_comes_after_the_clock_is_told_so() {
        CaseRef ref = hotLeadOfACustomerWhoseManagerIsAway();
        String contact = task(ref, "Task_FirstContact").getId();
        String clockJob = job(ref, "BoundaryEvent_Overdue").getId();
        CompletableFuture<Void> claim = new CompletableFuture<>();
        CountDownLatch ready = new CountDownLatch(1);

        transaction.executeWithoutResult(firing -> {
            management.executeJob(clockJob);
            CompletableFuture.runAsync(() -> {
                        ready.countDown();
                        tasks.claim(contact, "sales");
                    })
                    .whenComplete((done, failure) -> complete(claim, failure));
            awaitALockWait();
        });

        assertThatThrownBy(claim::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class);
        assertThat(task(ref, "Task_FirstContact").getId()).isNotEqualTo(contact);
        assertThat(runtime.getVariable(instance(ref), "reassignments")).isEqualTo(1);
    }

    @Test
    void one_person_with_three_forms_on_two_channels_is_one_case_with_one_owner() {
        clock.setTo(OFFICE_HOURS);
        String email = someone();
        UUID account = customers.addAccount(new Customers.NewAccount("Named Customer plc", null, null, 900, "manager"));
        UUID contact = customers.addContact(new Customers.NewContact(
                new Identity("Mary", "Somerville", email, null, "Named Customer plc", null), null, account, "web"));
        NewLead form = LeadMother.director(email)
                .named("Mary", "Somerville")
                .at("Named Customer plc")
                .build();

        CaseRef first = leads.receive(form, "web_form", null);
        CaseRef second = leads.receive(
                LeadMother.enquiry(email.toUpperCase())
                        .named("Mary", "Somerville")
                        .build(),
                "api",
                null);
        CaseRef third =
                leads.receive(LeadMother.enquiry(email).named("M", "Somerville").build(), "web_form", null);

        assertThat(running(first)).isTrue();
        assertEnded(second, "merged");
        assertEnded(third, "merged");
        assertThat(lead(second).duplicateOf()).isEqualTo(first.value());
        assertThat(lead(first).owner()).isEqualTo("manager");
        assertThat(lead(first).contactId()).isEqualTo(contact);
        assertThat(activities(first)).isEqualTo(3);

        complete(first, "Task_FirstContact", Map.of("outcome", "connected", "channel", "phone"));
        complete(first, "Task_QualifyLead", AN_OPPORTUNITY);
        run(first, "Task_HandOverLead");
        assertEnded(first, "converted");
        assertThat(lead(first).convertedContactId()).isEqualTo(contact);
        assertThat(lead(first).convertedAccountId()).isEqualTo(account);
        assertThat(List.of(first, second, third))
                .filteredOn(ref -> opportunities(ref) > 0)
                .containsExactly(first);
    }

    @Test
    void no_letter_leaves_once_consent_is_withdrawn_though_its_job_is_already_due() {
        String email = someone();
        CaseRef ref = leads.receive(LeadMother.listed(email).consenting().build(), "import", null);
        assertThat(lead(ref).status()).isEqualTo("nurturing");
        assertThat(job(ref, "Task_SendNurture")).isNotNull();

        consents.withdraw(email, "marketing", "test", clock.instant());
        run(ref, "Task_SendNurture");
        ReflectionTestUtils.invokeMethod(context.getBean("outboxSender"), "sendDue");

        assertThat(mails(ref)).containsExactly("refused");
    }

    @Test
    void nurturing_stops_when_consent_is_withdrawn_and_suppression_outlives_erasure() {
        String email = someone();
        CaseRef ref = leads.receive(LeadMother.listed(email).consenting().build(), "import", null);
        run(ref, "Task_SendNurture");
        clock.advance(Duration.ofDays(120));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(ref))
                        .executable()
                        .count())
                .isEqualTo(1);

        consents.withdraw(email, "marketing", "test", clock.instant());
        assertEnded(ref, "withdrawn");

        transaction.executeWithoutResult(erasing -> events.publishEvent(new ErasureApproved(null, email)));
        assertThat(lead(ref).email()).isNull();
        assertThat(lead(ref).lastName()).isEqualTo("erased");
        assertThat(consents.suppressed(email)).isTrue();
        assertThat(jdbc.sql(
                                "select recipient || model || coalesce(subject, '') from app.message_outbox where ref = :ref")
                        .param("ref", ref.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("{}");

        CaseRef again = leads.receive(LeadMother.listed(email).consenting().build(), "import", null);
        assertEnded(again, "junk");
        assertThat(lead(again).disqualifiedReason()).isEqualTo("suppressed");
    }

    private CaseRef hotLeadOfACustomerWhoseManagerIsAway() {
        clock.setTo(FRIDAY_EVENING);
        jdbc.sql(
                        """
                insert into app.staff_absence (username, first_day, last_day, kind, created_at, created_by, updated_at, updated_by)
                values ('manager', '2026-08-24', '2026-09-04', 'HOLIDAY', now(), 'test', now(), 'test')""")
                .update();
        capacity("sales", 0);
        String email = someone();
        customers.addContact(new Customers.NewContact(
                new Identity("Ada", "Lovelace", email, null, null, null),
                null,
                customers.addAccount(new Customers.NewAccount("Customer " + email, null, null, 900, "manager")),
                "web"));
        return leads.receive(LeadMother.director(email).build(), "web_form", null);
    }

    /** Until the other side has run into the lock that this transaction holds. */
    private void awaitALockWait() {
        for (int tries = 0; tries < 400; tries++) {
            Long waiting = jdbc.sql(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                    .query(Long.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("The other side never came to the lock");
    }

    private static void complete(CompletableFuture<Void> future, Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
        }
    }

    private List<String> mails(CaseRef ref) {
        return jdbc.sql("select state from app.message_outbox where ref = :ref and template = 'lead-nurture'")
                .param("ref", ref.value())
                .query(String.class)
                .list();
    }

    private long opportunities(CaseRef ref) {
        return jdbc.sql(
                        "select count(*) from app.workflow_message where name = 'OpportunityQualified' and correlation = :ref")
                .param("ref", ref.value())
                .query(Long.class)
                .single();
    }
}
