package org.kept.contract.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kept.contract.HealthMarks;
import org.kept.contract.agreement.ContractSettings;
import org.kept.contract.file.ComplaintLedger;
import org.kept.contract.term.TermDates;
import org.kept.contract.term.TermPlan;
import org.kept.customer.Customers;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.LazyFacts;
import org.springframework.stereotype.Component;

/** What the renewal's process, tables, forms and letters may read of a contract. */
@Component
class ContractFacts implements CaseFacts {

    private static final Map<String, Class<?>> SCHEMA = new LinkedHashMap<>();

    static {
        facts(
                String.class,
                "name",
                "customerName",
                "segment",
                "customerType",
                "currency",
                "owner",
                "team",
                "usageTrend");
        facts(String.class, "band", "playbook", "decision", "offerReason", "offerBy", "extras", "counterNote");
        facts(String.class, "complaintSeverity", "complaintFinding");
        facts(
                Long.class,
                "noticeDays",
                "renewalTermMonths",
                "daysToEnd",
                "daysSinceUpheld",
                "offerRound",
                "offerMonths");
        facts(Long.class, "usage", "relationship", "worth", "payment", "coolingOffDays", "termNumber", "counterMonths");
        facts(Boolean.class, "autoRenew", "complaintOpen", "blocksUplift", "noticeGiven", "proposalSent", "callDue");
        facts(Boolean.class, "nonStandardTerms", "openedEarly", "chaserDue", "proposalBlocked", "callNow");
        facts(BigDecimal.class, "value", "upliftCapPercent", "healthScore", "upliftLimit", "priceFloor", "offerValue");
        facts(BigDecimal.class, "offerUplift", "offerMargin", "counterValue");
        facts(LocalDate.class, "today", "endsOn", "noticeOn");
        facts(Instant.class, "reviewAt", "priceAt", "sendAt", "chaseAt", "noticeEndsAt", "endsAt", "checkInAt");
        facts(Instant.class, "serviceEndsAt", "nextOpensAt");
    }

    private final RenewalFile file;
    private final ContractRepository contracts;
    private final ComplaintLedger troubles;
    private final Customers customers;
    private final ContractSettings settings;
    private final Clock clock;

    ContractFacts(
            RenewalFile file,
            ContractRepository contracts,
            ComplaintLedger troubles,
            Customers customers,
            ContractSettings settings,
            Clock clock) {
        this.file = file;
        this.contracts = contracts;
        this.troubles = troubles;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "CON";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        LazyFacts facts = new LazyFacts(SCHEMA.keySet());
        contracts.findByNumber(ref.value()).ifPresent(contract -> {
            ContractTerm term = file.term(ref);
            agreed(contract, facts);
            health(contract, term, facts);
            offer(term, contract.renewalTermMonths(), facts);
            dates(contract, term, facts);
        });
        return facts;
    }

    private void agreed(Contract contract, LazyFacts facts) {
        facts.from("name", contract::name);
        facts.from("customerName", () -> Optional.ofNullable(
                        contract.accountId() == null ? contract.contactId() : contract.accountId())
                .flatMap(customers::find)
                .map(Customers.CustomerSummary::name)
                .orElse(null));
        facts.from("segment", contract::segment);
        facts.from("customerType", contract::customerType);
        facts.from("currency", contract::currency);
        facts.from("owner", contract::owner);
        facts.from("team", contract::team);
        facts.from("noticeDays", () -> (long) contract.noticeDays());
        facts.from("renewalTermMonths", () -> (long) contract.renewalTermMonths());
        facts.from("autoRenew", contract::autoRenew);
        facts.from("upliftCapPercent", contract::upliftCapPercent);
    }

    private void health(Contract contract, ContractTerm term, LazyFacts facts) {
        HealthMarks marks = contract.marks().view();
        facts.from("usage", () -> number(marks.usage()));
        facts.from("usageTrend", marks::usageTrend);
        facts.from("relationship", () -> number(marks.relationship()));
        facts.from("worth", () -> number(marks.worth()));
        facts.from("payment", () -> number(marks.payment()));
        facts.from("complaintOpen", () -> troubles.of(contract.accountId()).open());
        facts.from("complaintSeverity", () -> troubles.of(contract.accountId()).severity());
        facts.from("complaintFinding", () -> troubles.of(contract.accountId()).finding());
        facts.from("daysSinceUpheld", () -> troubles.of(contract.accountId()).daysSinceUpheld());
        TermPlan plan = term.plan();
        facts.from("healthScore", plan::healthScore);
        facts.from("band", plan::band);
        facts.from("playbook", plan::playbook);
        facts.from("blocksUplift", plan::blocksUplift);
        // Who is found to be leaving only after the review is called beside it; a proposal taken back comes to the call
        // by itself.
        facts.from("callNow", () -> plan.turned() && term.course().reviewedAt() != null && !file.blocked(term));
        facts.from("callDue", () -> plan.saves() && term.course().executiveCallAt() == null);
        facts.from("upliftLimit", plan::upliftLimit);
        facts.from("priceFloor", plan::priceFloor);
        facts.from("coolingOffDays", () -> (long) plan.coolingOffDays());
        facts.from("chaserDue", () -> plan.chaseDays() != null);
        facts.from("noticeGiven", () -> term.course().noticeReceivedAt() != null || contract.doNotRenew());
        facts.from("proposalSent", () -> term.course().proposalSentAt() != null);
        facts.from("decision", () -> term.result().decision());
    }

    private void offer(ContractTerm term, int months, LazyFacts facts) {
        facts.from("value", term::value);
        facts.from("termNumber", () -> (long) term.termNo());
        facts.from("offerRound", () -> (long) term.course().offerRound());
        facts.from("openedEarly", term::openedEarly);
        facts.from("proposalBlocked", () -> file.blocked(term));
        offered(term, facts, "offerValue", ContractOffer::value, term.plan()::forecast);
        offered(term, facts, "offerMonths", offer -> (long) offer.termMonths(), () -> (long) months);
        offered(term, facts, "offerUplift", ContractOffer::upliftPercent, () -> null);
        offered(term, facts, "offerReason", ContractOffer::reason, () -> null);
        offered(term, facts, "offerMargin", ContractOffer::marginPercent, () -> null);
        offered(term, facts, "nonStandardTerms", ContractOffer::nonStandardTerms, () -> false);
        offered(term, facts, "offerBy", ContractOffer::preparedBy, () -> null);
        offered(term, facts, "extras", ContractOffer::extras, () -> null);
        offered(term, facts, "counterValue", ContractOffer::counterValue, () -> null);
        offered(term, facts, "counterMonths", offer -> number(offer.counterMonths()), () -> null);
        offered(term, facts, "counterNote", ContractOffer::counterNote, () -> null);
    }

    /** A part of the newest proposal; where there is none, or it was taken back, what a new one would begin with. */
    private void offered(
            ContractTerm term,
            LazyFacts facts,
            String name,
            Function<ContractOffer, Object> part,
            Supplier<?> otherwise) {
        facts.from(name, () -> file.offer(term)
                .filter(offer -> !offer.withdrawn())
                .map(offer -> Optional.ofNullable(part.apply(offer)))
                .orElseGet(() -> Optional.ofNullable(otherwise.get()))
                .orElse(null));
    }

    private void dates(Contract contract, ContractTerm term, LazyFacts facts) {
        TermDates dates = term.dates(contract.zone());
        TermPlan plan = term.plan();
        facts.from("today", () -> dates.dayOf(clock.instant()));
        facts.from("endsOn", dates::endsOn);
        facts.from("noticeOn", dates::noticeOn);
        facts.from("daysToEnd", () -> ChronoUnit.DAYS.between(dates.dayOf(clock.instant()), dates.endsOn()));
        facts.from("noticeEndsAt", dates::noticeEndsAt);
        facts.from("endsAt", dates::endsAt);
        facts.from("reviewAt", () -> step(term, dates, plan.reviewDays()));
        facts.from("priceAt", () -> step(term, dates, plan.priceDays()));
        facts.from("sendAt", () -> step(term, dates, plan.sendDays()));
        facts.from("chaseAt", () -> plan.chaseDays() == null ? dates.endsAt() : dates.stepAt(plan.chaseDays()));
        facts.from("checkInAt", () -> dates.stepAt(-7));
        // The next renewal waits for nobody's check-in; where there is no next term, nothing is near.
        facts.from("nextOpensAt", () -> file.sleeping(contract.ref())
                .map(next -> next.dates(contract.zone()).stepAt(settings.openDays(contract.noticeDays())))
                .orElseGet(() -> dates.stepAt(-3_650)));
        facts.from(
                "serviceEndsAt",
                () -> term.course().serviceEndsOn() == null
                        ? dates.endsAt()
                        : dates.endOf(term.course().serviceEndsOn()));
    }

    /** A renewal that somebody opened before its time does not wait for the usual days. */
    private static Instant step(ContractTerm term, TermDates dates, Integer days) {
        return days == null || term.openedEarly() ? term.openedAt() : dates.stepAt(days);
    }

    private static Long number(Integer mark) {
        return mark == null ? null : Long.valueOf(mark);
    }

    private static void facts(Class<?> type, String... names) {
        List.of(names).forEach(name -> SCHEMA.put(name, type));
    }
}
