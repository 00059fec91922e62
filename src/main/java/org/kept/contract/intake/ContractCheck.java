package org.kept.contract.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.kept.contract.ContractLine;
import org.kept.contract.HealthMarks;
import org.kept.contract.NewContract;
import org.kept.shared.FieldProblem;

/** Tells what is wrong with a contract's fields, all at once. */
final class ContractCheck {

    static final Set<String> TYPES =
            Set.of("service", "subscription", "maintenance", "framework", "licence", "tenancy", "other");
    static final Set<String> SEGMENTS = Set.of("enterprise", "mid", "small");
    static final Set<String> CUSTOMERS = Set.of("business", "consumer");
    private static final Set<String> TRENDS = Set.of("up", "flat", "down");
    private static final int LONGEST_TERM = 50;
    private static final int LONGEST_TEXT = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** What is wrong with a contract that has its defaults; empty if nothing is. */
    static List<FieldProblem> problems(NewContract contract, LocalDate today) {
        ContractCheck check = new ContractCheck();
        check.require(
                contract.accountId() != null || contract.contactId() != null, "accountId", "Say whose contract it is");
        check.text("name", contract.name(), true);
        check.text("owner", contract.owner(), false);
        check.text("paymentTerms", contract.paymentTerms(), false);
        check.text("billingPeriod", contract.billingPeriod(), false);
        check.text("externalRef", contract.externalRef(), false);
        check.oneOf("type", contract.type(), TYPES);
        check.oneOf("segment", contract.segment(), SEGMENTS);
        check.oneOf("customerType", contract.customerType(), CUSTOMERS);
        check.dates(contract, today);
        check.money("value", contract.value(), true);
        check.currency(contract.currency());
        check.cap(contract.upliftCapPercent());
        check.marks(contract.marks());
        check.lines(contract.lines(), contract.value());
        for (var entitlement : contract.entitlements()) {
            check.require(
                    entitlement.policy() != null && !entitlement.policy().isBlank(),
                    "entitlements",
                    "Say what each entitlement promises");
        }
        return check.problems;
    }

    /** What is wrong with the end and the notice of a term. */
    static List<FieldProblem> dateProblems(LocalDate start, LocalDate end, int noticeDays) {
        ContractCheck check = new ContractCheck();
        check.term(start, end, noticeDays);
        return check.problems;
    }

    /** What is wrong with amended figures. */
    static List<FieldProblem> figureProblems(
            BigDecimal value, BigDecimal cap, Integer renewalMonths, List<ContractLine> lines, HealthMarks marks) {
        ContractCheck check = new ContractCheck();
        check.money("value", value, true);
        check.cap(cap);
        check.months(renewalMonths);
        check.lines(lines == null ? List.of() : lines, value);
        check.marks(marks);
        return check.problems;
    }

    private void dates(NewContract contract, LocalDate today) {
        if (contract.startDate() == null || contract.endDate() == null) {
            require(contract.startDate() != null, "startDate", "Say when the running term began");
            require(contract.endDate() != null, "endDate", "Say when the running term ends");
            return;
        }
        term(contract.startDate(), contract.endDate(), contract.noticeDays());
        require(
                !contract.endDate().isBefore(today),
                "endDate",
                "This term has ended already; give the term that runs now");
        require(
                contract.signedOn() == null || !contract.signedOn().isAfter(today),
                "signedOn",
                "Must not be in the future");
        months(contract.renewalTermMonths());
    }

    private void months(Integer renewalMonths) {
        require(
                renewalMonths == null || renewalMonths >= 1 && renewalMonths <= LONGEST_TERM * 12,
                "renewalTermMonths",
                "A renewal lasts from one month to fifty years");
    }

    private void term(LocalDate start, LocalDate end, int noticeDays) {
        require(!end.isBefore(start), "endDate", "The term must end after it starts");
        require(
                Period.between(start, end).getYears() < LONGEST_TERM && start.getYear() > 1900 && end.getYear() < 2200,
                "endDate",
                "A term lasts less than fifty years");
        require(
                noticeDays >= 0 && noticeDays <= ChronoUnit.DAYS.between(start, end) + 1,
                "noticeDays",
                "The notice must be between 0 days and the length of the term");
    }

    private void lines(List<ContractLine> lines, BigDecimal value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ContractLine line : lines) {
            require(line.product() != null && !line.product().isBlank(), "lines", "Say what each line is about");
            money("lines", line.total(), true);
            sum = sum.add(line.total());
        }
        require(
                lines.isEmpty() || value == null || sum.compareTo(value) == 0,
                "lines",
                "The lines add up to " + sum.stripTrailingZeros().toPlainString() + ", which is not the value");
    }

    private void marks(HealthMarks marks) {
        if (marks != null) {
            mark("marks.usage", marks.usage());
            mark("marks.relationship", marks.relationship());
            mark("marks.worth", marks.worth());
            mark("marks.payment", marks.payment());
            require(
                    marks.usageTrend() == null || TRENDS.contains(marks.usageTrend()),
                    "marks.usageTrend",
                    "Must be up, flat or down");
        }
    }

    private void mark(String field, Integer mark) {
        require(mark == null || mark >= 1 && mark <= 5, field, "Must be from 1 (bad) to 5 (good)");
    }

    private void cap(BigDecimal cap) {
        require(
                cap == null || cap.signum() >= 0 && cap.compareTo(BigDecimal.valueOf(100)) <= 0,
                "upliftCapPercent",
                "Must be from 0 to 100 percent");
    }

    private void currency(String code) {
        require(
                code != null
                        && Currency.getAvailableCurrencies().stream()
                                .anyMatch(known -> known.getCurrencyCode().equals(code)),
                "currency",
                "There is no such currency; use a code such as GBP");
    }

    private void money(String field, BigDecimal amount, boolean needed) {
        require(
                amount == null ? !needed : amount.signum() >= 0 && amount.precision() - amount.scale() <= 15,
                field,
                "Must be an amount of money, not below zero");
    }

    private void oneOf(String field, String value, Set<String> words) {
        require(words.contains(value), field, "Must be one of " + new java.util.TreeSet<>(words));
    }

    private void text(String field, String value, boolean needed) {
        require(!needed || value != null, field, "Must not be empty");
        require(
                value == null || value.length() <= LONGEST_TEXT && value.chars().noneMatch(c -> c < ' '),
                field,
                "Must be plain text of up to " + LONGEST_TEXT + " characters");
    }

    private void require(boolean fine, String field, String message) {
        if (!fine) {
            problems.add(new FieldProblem(field, message));
        }
    }
}
