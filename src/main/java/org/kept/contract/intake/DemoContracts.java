package org.kept.contract.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.contract.Contracts;
import org.kept.contract.Entitlement;
import org.kept.contract.HealthMarks;
import org.kept.contract.NewContract;
import org.kept.contract.agreement.ContractSettings;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.shared.CaseRef;
import org.kept.shared.KeptSettings;
import org.kept.shared.play.Scene;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A few contracts to look at in a demonstration, entered as anybody would enter them, some near their end; only where there are
 * none.
 */
@Component
class DemoContracts implements Scene {

    private static final HealthMarks WELL = new HealthMarks(5, "up", 4, 4, 5);
    private static final HealthMarks SO_SO = new HealthMarks(3, "flat", 3, 3, 4);

    private final Contracts contracts;
    private final Customers customers;
    private final People people;
    private final KeptSettings settings;
    private final ContractSettings house;
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoContracts(
            Contracts contracts,
            Customers customers,
            People people,
            KeptSettings settings,
            ContractSettings house,
            JdbcClient db,
            TransactionOperations transaction,
            Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.people = people;
        this.settings = settings;
        this.house = house;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What differs from contract to contract. */
    private record Sketch(
            String name,
            String type,
            int endsInDays,
            int noticeDays,
            boolean autoRenew,
            String value,
            String currency,
            String cap,
            String segment,
            HealthMarks marks,
            List<Entitlement> entitlements) {}

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

    private boolean isEmpty() {
        return db.sql("select not exists (select from app.contract)")
                .query(Boolean.class)
                .single();
    }

    /** Enters those whose customers are there; gives their references. */
    List<CaseRef> enter() {
        return List.of(
                        harbour("marek.kowalski@harbourfoods.example", "Marek", "Kowalski"),
                        lumen("priya.nair@lumen-optics.example", "Priya", "Nair"),
                        lumenTraining("priya.nair@lumen-optics.example", "Priya", "Nair"),
                        brightwater("siobhan.doyle@brightwater.example", "Siobhan", "Doyle"),
                        brightwaterPortal("siobhan.doyle@brightwater.example", "Siobhan", "Doyle"),
                        tessel("j.tessel@tessel.example", "Jürgen", "Tessel"),
                        amelia("amelia.hart@gmail.com", "Amelia", "Hart"))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Sixty days to go, nothing renews by itself, and seven percent more is due. */
    private Optional<CaseRef> harbour(String email, String first, String last) {
        return enter(
                email, first, last, sketch("Warehouse platform", "subscription", 60, 30, false, "48000", "7", WELL));
    }

    private Optional<CaseRef> lumen(String email, String first, String last) {
        return enter(
                email, first, last, sketch("Lens line maintenance", "maintenance", 140, 90, true, "21600", "5", SO_SO));
    }

    private Optional<CaseRef> lumenTraining(String email, String first, String last) {
        return enter(email, first, last, sketch("Training days", "service", 330, 30, false, "6400", null, WELL));
    }

    private Optional<CaseRef> brightwater(String email, String first, String last) {
        return enter(
                email,
                first,
                last,
                sketch("Repairs call-out framework", "framework", 210, 90, true, "132000", "4", SO_SO));
    }

    private Optional<CaseRef> brightwaterPortal(String email, String first, String last) {
        return enter(email, first, last, sketch("Tenant portal licence", "licence", 700, 60, true, "54000", "3", WELL));
    }

    private Optional<CaseRef> tessel(String email, String first, String last) {
        Sketch tessel = new Sketch(
                "Design seats",
                "licence",
                50,
                30,
                true,
                "18900",
                "EUR",
                "6",
                "small",
                new HealthMarks(2, "down", 3, 2, 4),
                List.of(new Entitlement("support-silver", "email", "office hours", 12, 7)));
        return enter(email, first, last, tessel);
    }

    private Optional<CaseRef> amelia(String email, String first, String last) {
        return enter(email, first, last, sketch("Bookkeeping plan", "subscription", 40, 30, true, "228", null, WELL));
    }

    private static Sketch sketch(
            String name, String type, int ends, int notice, boolean auto, String value, String cap, HealthMarks marks) {
        return new Sketch(name, type, ends, notice, auto, value, "GBP", cap, null, marks, List.of());
    }

    private Optional<CaseRef> enter(String email, String first, String last, Sketch sketch) {
        UUID contact = customers
                .match(new Identity(first, last, email, null, null, null))
                .contactId();
        return Optional.ofNullable(contact).map(known -> contracts.enter(contract(known, sketch), null));
    }

    private NewContract contract(UUID contact, Sketch sketch) {
        LocalDate end = LocalDate.now(clock.withZone(house.zone())).plusDays(sketch.endsInDays);
        LocalDate start = end.plusDays(1).minusYears(sketch.endsInDays > 365 ? 3 : 1);
        return new NewContract(
                null,
                contact,
                sketch.name,
                sketch.type,
                start,
                end,
                12,
                sketch.noticeDays,
                sketch.autoRenew,
                new BigDecimal(sketch.value),
                sketch.currency,
                "year",
                sketch.cap == null ? null : new BigDecimal(sketch.cap),
                "30 days",
                sketch.segment,
                null,
                people.find("chris").isPresent() ? "chris" : null,
                start.minusDays(10),
                null,
                sketch.marks,
                List.of(),
                sketch.entitlements);
    }
}
