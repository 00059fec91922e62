package org.kept.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.shared.KeptSettings;
import org.kept.staff.People;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A few customers to look at in a demonstration, entered as anybody would enter them; only where there are none. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoCustomers implements ApplicationRunner {

    private final Customers customers;
    private final Touchpoints touchpoints;
    private final Consents consents;
    private final People people;
    private final KeptSettings settings;
    private final JdbcClient db;
    private final Clock clock;

    DemoCustomers(
            Customers customers,
            Touchpoints touchpoints,
            Consents consents,
            People people,
            KeptSettings settings,
            JdbcClient db,
            Clock clock) {
        this.customers = customers;
        this.touchpoints = touchpoints;
        this.consents = consents;
        this.people = people;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (settings.demoMode() && isEmpty()) {
            UUID lumen = account("Lumen Optics Ltd", "lumen-optics.example", "Manufacturing", 240);
            UUID harbour = account("Harbour Foods Group plc", "harbourfoods.example", "Food wholesale", 1_150);
            UUID brightwater = account("Brightwater Housing Association", "brightwater.example", "Housing", 420);
            UUID tessel = account("Tessel & Söhne GmbH", "tessel.example", "Engineering", 85);
            UUID priya = contact(
                    "Priya", "Nair", "priya.nair@lumen-optics.example", "020 7946 0118", "Head of Operations", lumen);
            contact("Tom", "Ashdown", "t.ashdown@lumen-optics.example", "020 7946 0119", "Buyer", lumen);
            UUID marek = contact(
                    "Marek",
                    "Kowalski",
                    "marek.kowalski@harbourfoods.example",
                    "0161 496 0421",
                    "IT Director",
                    harbour);
            contact(
                    "Grace",
                    "Oyelaran",
                    "grace.oyelaran@harbourfoods.example",
                    "0161 496 0422",
                    "Finance Controller",
                    harbour);
            contact(
                    "Siobhan",
                    "Doyle",
                    "siobhan.doyle@brightwater.example",
                    "0117 496 0733",
                    "Customer Services Manager",
                    brightwater);
            contact("Jürgen", "Tessel", "j.tessel@tessel.example", "+49 30 23125 611", "Managing Director", tessel);
            contact("Amelia", "Hart", "amelia.hart@gmail.com", "07700 900482", "Consultant", null);
            touch(
                    priya,
                    "in",
                    "phone",
                    "Asked how long a replacement lens takes",
                    "Three working days; she needs it before the fair.",
                    3);
            touch(priya, "out", "email", "Sent the delivery times", null, 2);
            touch(
                    marek,
                    "in",
                    "visit",
                    "Saw the warehouse demo",
                    "Wants a reference from another food wholesaler.",
                    12);
            allow("priya.nair@lumen-optics.example", true);
            allow("marek.kowalski@harbourfoods.example", true);
            allow("t.ashdown@lumen-optics.example", false);
        }
    }

    private boolean isEmpty() {
        return db.sql(
                        "select not exists (select from app.customer_account) and not exists (select from app.customer_contact)")
                .query(Boolean.class)
                .single();
    }

    private UUID account(String name, String website, String industry, int employees) {
        return customers.addAccount(new NewAccount(name, website, industry, employees, manager()));
    }

    private String manager() {
        return List.of("sales", "manager").stream()
                .filter(username -> people.find(username).isPresent())
                .findFirst()
                .orElse(null);
    }

    private UUID contact(String first, String last, String email, String phone, String jobTitle, UUID accountId) {
        return customers.addContact(
                new NewContact(new Identity(first, last, email, phone, null, null), jobTitle, accountId, "manual"));
    }

    private void touch(UUID contact, String direction, String channel, String subject, String body, int daysAgo) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        touchpoints.log(
                new Touchpoints.Touch(at, direction, channel, subject, body, null, contact, null, null, manager()));
    }

    private void allow(String address, boolean given) {
        var at = clock.instant().minus(Duration.ofDays(30));
        if (given) {
            consents.give(new Consents.Consent(address, "marketing", "web_form", "2026-01", "demo", at));
        } else {
            consents.withdraw(address, "marketing", "demo", at);
        }
    }
}
