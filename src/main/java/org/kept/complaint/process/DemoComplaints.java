package org.kept.complaint.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.NewComplaint.From;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.customer.Match;
import org.kept.shared.CaseRef;
import org.kept.shared.KeptSettings;
import org.kept.shared.play.Scene;
import org.kept.workflow.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A few complaints to look at in a demonstration, taken in and triaged as anybody would; only where there are none.
 */
@Component
class DemoComplaints implements Scene {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final Complaints complaints;
    private final Customers customers;
    private final Tasks tasks;
    private final TaskService engine;
    private final KeptSettings settings;
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoComplaints(
            Complaints complaints,
            Customers customers,
            Tasks tasks,
            TaskService engine,
            KeptSettings settings,
            JdbcClient db,
            TransactionOperations transaction,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.tasks = tasks;
        this.engine = engine;
        this.settings = settings;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void set() {
        if (settings.demoMode()) {
            transaction.executeWithoutResult(status -> enterOnce());
        }
    }

    private void enterOnce() {
        if (isEmpty()) {
            enter();
        }
    }

    /** Enters all of them; gives their references in the order of their stories. */
    List<CaseRef> enter() {
        return List.of(untouched(), nearlyDue(), damp(), twoLaws(), waiting());
    }

    private boolean isEmpty() {
        return db.sql("select not exists (select from app.complaint)")
                .query(Boolean.class)
                .single();
    }

    private CaseRef untouched() {
        return take(
                known("Priya", "Nair", "priya.nair@lumen-optics.example", "business"),
                "other",
                "Replacement lenses three weeks late",
                "We were told three working days. That was on the 2nd; the fair has come and gone without them.",
                "Send them, and take the rush fee off the bill.",
                "email",
                clock.instant());
    }

    /** The third business day, by which it could still be settled early, is nearly over. */
    private CaseRef nearlyDue() {
        CaseRef ref = take(
                known("Amelia", "Hart", "amelia.hart@gmail.com", "consumer"),
                "finance",
                "Fee for paying early that nobody mentioned",
                "I paid my plan off early and was charged 85 pounds for it. It is nowhere in what I signed.",
                "Give me the 85 pounds back.",
                "web_form",
                workingDaysAgo(3));
        return triaged(
                ref, "finance", "consumer", "billing", "medium", "The fee\nNobody told her of it", List.of("service"));
    }

    private CaseRef damp() {
        CaseRef ref = take(
                new From(
                        null,
                        "Daniel Obi",
                        "daniel.obi@mail.example",
                        "07700 900177",
                        "Flat 9, 14 Quay Street, Bristol BS1 4DB",
                        "tenant",
                        null,
                        null),
                "housing",
                "Damp in the children's room since spring",
                "I have reported it twice. The wall is black, and my daughter coughs all night.",
                "Repair the wall before winter.",
                "phone",
                workingDaysAgo(4));
        return triaged(
                ref, "housing", "tenant", "repairs", "high", "The damp\nTwo reports unanswered", List.of("service"));
    }

    /** Two sets of rules, each with its own clock, on one file. */
    private CaseRef twoLaws() {
        CaseRef ref = take(
                known("Tom", "Ashdown", "t.ashdown@lumen-optics.example", "small_business"),
                "payments",
                "Direct debit taken twice, and still on your mailing list",
                "You took October's debit twice. And I asked you in May not to write to me any more.",
                "Pay it back and delete my address from the list.",
                "letter",
                workingDaysAgo(2));
        return triaged(
                ref,
                "payments",
                "small_business",
                "direct_debit",
                "medium",
                "October was taken twice\nMail after he had said no",
                List.of("service", "personal_data"));
    }

    /** Its clocks stand still until the customer sends what we asked for. */
    private CaseRef waiting() {
        CaseRef ref = take(
                known("Jürgen", "Tessel", "j.tessel@tessel.example", "business"),
                "other",
                "Gear housings out of tolerance",
                "Eleven of forty housings of the last delivery do not fit. Our line stood still for a day.",
                "Replace them and pay for the day.",
                "email",
                workingDaysAgo(2));
        triaged(ref, "other", "business", "quality", "medium", "Housings that do not fit", List.of("service"));
        complaints.awaitCustomer(ref, "awaiting the measurements of the eleven housings", "phone call with J. Tessel");
        return ref;
    }

    private CaseRef take(
            From from, String line, String subject, String text, String remedy, String channel, Instant receivedAt) {
        return complaints.receive(
                new NewComplaint(from, line, subject, text, remedy, channel, receivedAt, null, null, null), null);
    }

    private From known(String first, String last, String email, String type) {
        Match match = customers.match(new Identity(first, last, email, null, null, null));
        return match.contactId() == null
                ? new From(null, first + " " + last, email, null, null, type, null, null)
                : new From(match.contactId(), null, null, null, null, type, null, null);
    }

    private CaseRef triaged(
            CaseRef ref,
            String line,
            String customerType,
            String category,
            String severity,
            String points,
            List<String> issues) {
        String task = engine.createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey("Task_TriageComplaint")
                .singleResult()
                .getId();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "handling", "complaint",
                "businessLine", line,
                "customerType", customerType,
                "category", category,
                "severity", severity,
                "points", points,
                "issues", issues));
        answers.put("vulnerable", line.equals("housing"));
        if (line.equals("housing")) {
            answers.put("vulnerabilityNote", "A small child who is ill lives in the room");
        }
        tasks.complete(task, "care", answers);
        return ref;
    }

    private Instant workingDaysAgo(int days) {
        LocalDate day = LocalDate.now(clock.withZone(LONDON));
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.atTime(MORNING).atZone(LONDON).toInstant();
    }
}
