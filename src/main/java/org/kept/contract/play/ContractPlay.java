package org.kept.contract.play;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.contract.Contracts;
import org.kept.contract.CounterOffer;
import org.kept.contract.CustomerNotice;
import org.kept.contract.HealthMarks;
import org.kept.contract.NewContract;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Cast.Someone;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.PlayTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contracts of a played world: a book of forty that is entered in the first days, whose renewals then fall due one after another. */
@Component
class ContractPlay implements PlayPart {

    private static final int BOOK = 40;
    private static final int ENTERED_WITHIN_DAYS = 12;

    private final Contracts contracts;
    private final Customers customers;
    private final JdbcClient jdbc;

    ContractPlay(Contracts contracts, Customers customers, JdbcClient jdbc) {
        this.contracts = contracts;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Override
    public void open(PlayStage stage) {
        for (int number = 0; number < Math.max(1, BOOK * stage.factor()); number++) {
            Chance chance = stage.chance("contract", number);
            Duration wait = Duration.ofMinutes(chance.between(60, ENTERED_WITHIN_DAYS * 24 * 60));
            stage.later(wait, () -> enter(chance, stage));
        }
    }

    @Override
    public void day(LocalDate day, PlayStage stage) {
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        proposed(midnight.minus(Duration.ofDays(1)), midnight).stream()
                .map(CaseRef::new)
                .filter(stage::ours)
                .forEach(ref -> {
                    Chance chance = stage.chance("proposed", ref, day);
                    stage.later(Duration.ofHours(chance.between(20, 500)), () -> react(ref, chance));
                });
    }

    private void enter(Chance chance, PlayStage stage) {
        Someone who = stage.cast().someone(chance);
        UUID account = customers.addAccount(
                new Customers.NewAccount(who.company(), "www." + who.domain(), who.industry(), who.employees(), null));
        UUID contact = customers.addContact(new Customers.NewContact(
                new Identity(who.first(), who.last(), who.email(), who.phone(), null, null),
                "Buyer",
                account,
                "manual"));
        String segment = who.employees() > 800 ? "enterprise" : who.employees() > 90 ? "mid" : "small";
        stage.guests().add(new PlayStage.Guest(contact, who.name(), who.email(), segment));
        LocalDate end = LocalDate.ofInstant(stage.now(), ZoneOffset.UTC).plusDays(chance.between(24, 230));
        CaseRef ref = contracts.enter(contract(account, contact, segment, end, chance), null);
        if (chance.in(0.08)) {
            CustomerNotice notice = new CustomerNotice(null, "email", "We give up this line of business");
            stage.later(Duration.ofDays(chance.between(5, 60)), () -> contracts.notice(ref, notice, "renata"));
        }
    }

    private static NewContract contract(UUID account, UUID contact, String segment, LocalDate end, Chance chance) {
        LocalDate start = end.plusDays(1).minusYears(1);
        return new NewContract(
                account,
                contact,
                chance.pick(
                        "Support", "Warehouse platform", "Maintenance", "Design seats", "Reporting", "Field service"),
                chance.weighed("subscription 45", "service 25", "maintenance 20", "licence 10"),
                start,
                end,
                12,
                chance.pick(14, 30, 30, 30, 60),
                chance.in(0.55),
                BigDecimal.valueOf(chance.amount(16_000, 1.0, 1_200, 240_000)),
                "GBP",
                "year",
                chance.in(0.6) ? BigDecimal.valueOf(chance.between(3, 9)) : null,
                "30 days",
                segment,
                "business",
                chance.weighed("renata 80", "chris 20"),
                start.minusDays(12),
                null,
                marks(chance),
                List.of(),
                List.of());
    }

    private static HealthMarks marks(Chance chance) {
        return switch (chance.weighed("well 55", "so 28", "badly 17")) {
            case "well" -> new HealthMarks(chance.between(4, 5), "up", 4, chance.between(4, 5), 5);
            case "so" -> new HealthMarks(3, "flat", chance.between(2, 4), 3, 4);
            default -> new HealthMarks(chance.between(1, 2), "down", 2, 2, chance.between(2, 4));
        };
    }

    private List<String> proposed(Instant from, Instant until) {
        return jdbc.sql("select c.number from app.contract_term t join app.contract c on c.id = t.contract_id"
                        + " where t.proposal_sent_at >= :from and t.proposal_sent_at < :until order by c.number")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .list();
    }

    private void react(CaseRef ref, Chance chance) {
        switch (chance.weighed("accept 58", "counter 13", "notice 9", "silence 20")) {
            case "accept" -> contracts.accept(ref, "renata");
            case "counter" -> {
                BigDecimal value = contracts.find(ref).orElseThrow().value();
                BigDecimal less = value.multiply(BigDecimal.valueOf(chance.between(82, 99)))
                        .movePointLeft(2);
                contracts.counter(ref, new CounterOffer(less, null, "We would stay for less"), "renata");
            }
            case "notice" ->
                contracts.notice(ref, new CustomerNotice(null, "letter", "We have found another supplier"), "renata");
            default -> {
                // Whoever says nothing is reminded, called, and then renewed or lost as the contract says.
            }
        }
    }

    @Override
    public Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        return RenewalTalk.answers(task, chance);
    }

    @Override
    public Optional<Duration> effort(String formId, Chance chance) {
        return switch (formId) {
            case "renewal-review", "renewal-proposal", "renewal-legal", "contract-exit" ->
                Optional.of(chance.minutes(30, 150));
            default -> Optional.empty();
        };
    }
}
