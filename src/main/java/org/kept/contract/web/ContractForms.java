package org.kept.contract.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractLine;
import org.kept.contract.ContractView;
import org.kept.contract.HealthMarks;
import org.kept.contract.NewContract;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Between what stands in a form and what is entered or amended: everything is text there, so that it can be shown again. */
final class ContractForms {

    private static final int SPARE_ROWS = 2;
    private static final ContractLine EMPTY = new ContractLine(null, null, null, null, null);

    private ContractForms() {}

    /** A form for a contract that nobody has typed yet; {@code once} is made anew for each, so that a double click is one contract. */
    static MultiValueMap<String, String> empty(String account, String owner) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("account", account);
        form.set("owner", owner);
        form.set("type", "service");
        form.set("noticeDays", "90");
        form.set("currency", "GBP");
        form.set("billingPeriod", "yearly");
        form.set("segment", "mid");
        form.set("customerType", "business");
        form.set("once", UUID.randomUUID().toString());
        rows(form, List.of());
        return form;
    }

    /** A form for what may be amended, as it stands. */
    static MultiValueMap<String, String> of(ContractView now) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("name", now.name());
        form.set("endDate", now.endDate().toString());
        form.set("noticeDays", String.valueOf(now.noticeDays()));
        form.set("autoRenew", String.valueOf(now.autoRenew()));
        form.set("value", plain(now.value()));
        form.set("renewalTermMonths", Objects.toString(now.renewalTermMonths(), ""));
        form.set("upliftCapPercent", plain(now.upliftCapPercent()));
        form.set("paymentTerms", now.paymentTerms());
        rows(form, now.lines());
        return form;
    }

    static NewContract contract(Typed typed, UUID account, UUID contact) {
        return new NewContract(
                account,
                contact,
                typed.text("name"),
                typed.text("type"),
                typed.day("startDate"),
                typed.day("endDate"),
                typed.count("renewalTermMonths"),
                typed.count("noticeDays"),
                typed.yes("autoRenew"),
                typed.amount("value"),
                typed.text("currency"),
                typed.text("billingPeriod"),
                typed.amount("upliftCapPercent"),
                typed.text("paymentTerms"),
                typed.text("segment"),
                typed.text("customerType"),
                typed.text("owner"),
                typed.day("signedOn"),
                typed.text("externalRef"),
                new HealthMarks(
                        typed.count("marks.usage"),
                        typed.text("marks.usageTrend"),
                        typed.count("marks.relationship"),
                        typed.count("marks.worth"),
                        typed.count("marks.payment")),
                typed.lines(),
                null);
    }

    /** What differs from the contract as it stands; new lines are worth their sum where no other value was typed. */
    static ContractAmendment amendment(Typed typed, ContractView now) {
        List<ContractLine> lines = typed.lines();
        boolean newLines = !sameLines(lines, now.lines());
        BigDecimal value = changed(typed.amount("value"), now.value());
        if (newLines && value == null && !lines.isEmpty()) {
            value = lines.stream().map(ContractLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return new ContractAmendment(
                typed.text("reason"),
                typed.day("effectiveOn"),
                changed(typed.text("name"), now.name()),
                changed(typed.day("endDate"), now.endDate()),
                changed(typed.count("noticeDays"), now.noticeDays()),
                changed(typed.yes("autoRenew"), now.autoRenew()),
                value,
                changed(typed.count("renewalTermMonths"), now.renewalTermMonths()),
                changed(typed.amount("upliftCapPercent"), now.upliftCapPercent()),
                changed(typed.text("paymentTerms"), now.paymentTerms()),
                null,
                newLines ? lines : null);
    }

    private static <T> T changed(T typed, T now) {
        return same(typed, now) ? null : typed;
    }

    private static boolean sameLines(List<ContractLine> typed, List<ContractLine> now) {
        boolean same = typed.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            ContractLine one = typed.get(i);
            ContractLine other = now.get(i);
            same = same(one.product(), other.product())
                    && same(one.description(), other.description())
                    && one.total().compareTo(other.total()) == 0
                    && same(one.quantity(), other.quantity());
        }
        return same;
    }

    private static boolean same(Object typed, Object now) {
        return typed instanceof BigDecimal one && now instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(typed, now);
    }

    private static void rows(MultiValueMap<String, String> form, List<ContractLine> lines) {
        for (ContractLine line : lines) {
            row(form, line);
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            row(form, EMPTY);
        }
    }

    /** An amount that is quantity times price is left to be reckoned again. */
    private static void row(MultiValueMap<String, String> form, ContractLine line) {
        boolean reckoned = line.amount() != null
                && same(line.amount(), new ContractLine(null, null, line.quantity(), line.unitPrice(), null).total());
        form.add("product", Objects.toString(line.product(), ""));
        form.add("description", Objects.toString(line.description(), ""));
        form.add("quantity", plain(line.quantity()));
        form.add("unitPrice", plain(line.unitPrice()));
        form.add("amount", reckoned ? "" : plain(line.amount()));
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }
}
