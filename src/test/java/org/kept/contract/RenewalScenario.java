package org.kept.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.kept.casework.Cases;
import org.kept.contract.intake.RenewalSweep;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.message.Letters;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of renewals on the whole application do over and over. */
abstract class RenewalScenario {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    Contracts contracts;

    @Autowired
    RenewalSweep sweep;

    @Autowired
    Customers customers;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    Letters letters;

    @Autowired
    ProcessMessages messages;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    UUID account;

    /** A contract of a year with a month of notice, of a customer who has a contact and an account manager. */
    final NewContract yearly(LocalDate endsOn, boolean autoRenew) {
        return yearly(endsOn, 30, autoRenew);
    }

    final NewContract yearly(LocalDate endsOn, int noticeDays, boolean autoRenew) {
        String name = "Customer " + UUID.randomUUID();
        account = customers.addAccount(new Customers.NewAccount(name, null, null, 50, "renata"));
        UUID contact = customers.addContact(new Customers.NewContact(
                new Identity("Pat", "Doe", "p" + UUID.randomUUID() + "@buyers.example", null, null, null),
                null,
                account,
                "manual"));
        return contract(account, contact, endsOn, noticeDays, autoRenew, "business");
    }

    static NewContract contract(
            UUID account, UUID contact, LocalDate endsOn, int noticeDays, boolean autoRenew, String customerType) {
        return new NewContract(
                account,
                contact,
                "Support",
                "service",
                endsOn.minusYears(1).plusDays(1),
                endsOn,
                12,
                noticeDays,
                autoRenew,
                new BigDecimal("1000"),
                "GBP",
                null,
                null,
                null,
                "mid",
                customerType,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /** That day at that time in London. */
    static Instant london(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    final ContractView view(CaseRef ref) {
        return contracts.find(ref).orElseThrow();
    }

    final TermView term(CaseRef ref) {
        return view(ref).terms().get(0);
    }

    final List<String> tasksOf(CaseRef ref) {
        return taskService.createTaskQuery().processInstanceBusinessKey(ref.value()).unlimitedList().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    final Task task(CaseRef ref, String activityId) {
        List<Task> found = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(activityId)
                .unlimitedList();
        assertThat(found)
                .as(activityId + " of " + ref + ", which has " + tasksOf(ref))
                .hasSize(1);
        return found.get(0);
    }

    final void complete(CaseRef ref, String activityId, String person, Map<String, Object> answers) {
        Task task = task(ref, activityId);
        if (!person.equals(task.getAssignee())) {
            tasks.assign(task.getId(), person);
        }
        tasks.complete(task.getId(), person, answers);
    }

    /** The armed timers of a case, by their activity. */
    final Map<String, Instant> timers(CaseRef ref) {
        return jobs(ref).stream()
                .filter(job -> job.getDuedate() != null)
                .collect(java.util.stream.Collectors.toMap(
                        this::activity, job -> job.getDuedate().toInstant(), (one, other) -> one));
    }

    final List<Job> jobs(CaseRef ref) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref.value()).unlimitedList().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).unlimitedList().stream())
                .toList();
    }

    final String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Runs what is due for this case, until nothing is. */
    final void runDue(CaseRef ref) {
        for (int rounds = 0; rounds < 50; rounds++) {
            var due = jobs(ref).stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .min(java.util.Comparator.comparing(job -> job.getDuedate() == null
                            ? Instant.EPOCH
                            : job.getDuedate().toInstant()));
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get().getId());
        }
        throw new AssertionError("The jobs of " + ref + " never come to an end: "
                + jobs(ref).stream().map(this::activity).toList());
    }

    /** Goes on to that day and does what has become due until then. */
    final void goTo(CaseRef ref, LocalDate day, String time) {
        clock.setTo(london(day, time));
        runDue(ref);
    }

    final PromiseView promise(CaseRef ref, String policy) {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals(policy))
                .min(java.util.Comparator.comparing(promise -> promise.state() == PromiseState.CANCELLED))
                .orElseThrow(() -> new AssertionError(ref + " has no promise " + policy));
    }

    final List<String> lettersOf(CaseRef ref) {
        return letters.of(ref).stream().map(Letters.Letter::template).toList();
    }

    final List<String> sent(CaseRef ref) {
        return jdbc.sql("select name from app.workflow_message where correlation = :ref order by received_at, id")
                .param("ref", ref.value())
                .query(String.class)
                .list();
    }

    final boolean running(CaseRef ref) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value())
                        .count()
                > 0;
    }

    /** Brings a renewal to the proposal that is out, dearer by that much. */
    final CaseRef proposed(LocalDate endsOn, boolean autoRenew, String price, LocalDate sentOn) {
        clock.setTo(london(endsOn.minusDays(120), "03:00"));
        CaseRef ref = contracts.enter(yearly(endsOn, autoRenew), null);
        goTo(ref, endsOn.minusDays(90), "10:00");
        complete(ref, "Task_AccountReview", "chris", Map.of("usage", 4, "relationship", 4, "worth", 4));
        goTo(ref, endsOn.minusDays(75), "10:00");
        propose(ref, price);
        if (!tasksOf(ref).isEmpty()) {
            approve(ref, "manager");
        }
        goTo(ref, sentOn, "10:00");
        assertThat(term(ref).proposalSentAt()).isNotNull();
        return ref;
    }

    final void propose(CaseRef ref, String price) {
        complete(
                ref,
                "Task_PrepareProposal",
                "renata",
                Map.of("offerValue", new BigDecimal(price), "offerMonths", 12, "offerReason", "Prices rose"));
    }

    final void approve(CaseRef ref, String person) {
        complete(ref, "Task_ApproveProposal", person, Map.of("approval", "approve"));
    }

    final void tell(String event, String complaint, String severity, String finding) {
        messages.accept(new ProcessMessages.Message(
                complaint + ":" + event + ":" + account,
                "HealthChanged",
                account.toString(),
                Map.of("complaintRef", complaint, "event", event, "severity", severity, "finding", finding),
                java.time.Duration.ofDays(365)));
    }
}
