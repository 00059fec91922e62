package org.kept.contract.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.contract.ContractLine;
import org.kept.contract.ContractView;
import org.kept.contract.Entitlement;
import org.kept.contract.HealthMarks;
import org.kept.contract.TermView;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a whole contract with everything that belongs to it. */
@Component
class ContractPage {

    private final JdbcClient jdbc;

    ContractPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            UUID id,
            UUID accountId,
            UUID contactId,
            String customerName,
            String name,
            String type,
            String status,
            LocalDate startDate,
            LocalDate endDate,
            int noticeDays,
            boolean autoRenew,
            Integer renewalTermMonths,
            BigDecimal value,
            String currency,
            String billingPeriod,
            BigDecimal upliftCapPercent,
            String paymentTerms,
            String segment,
            String customerType,
            String owner,
            String zone,
            LocalDate signedOn,
            String externalRef,
            String terminationReason,
            int versionNo) {}

    private record Term(
            UUID id,
            int termNo,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate noticeOn,
            BigDecimal value,
            String state,
            Instant openedAt,
            BigDecimal healthScore,
            String band,
            String playbook,
            boolean blocksUplift,
            Instant proposalSentAt,
            String decision,
            Instant decidedAt,
            Boolean decidedInTime,
            Instant signedAt,
            BigDecimal renewedValue,
            BigDecimal upliftPercent,
            BigDecimal expansion,
            BigDecimal contraction,
            Boolean passive,
            Boolean saved,
            BigDecimal forecast,
            String outcome,
            String churnReason,
            String competitor,
            LocalDate winBackOn) {}

    Optional<ContractView> find(CaseRef ref) {
        return jdbc.sql(
                        "select k.*, c.customer_name from app.contract k left join app.casework_case c on c.ref = k.number"
                                + " where k.number = :ref")
                .param("ref", ref.value())
                .query(Head.class)
                .optional()
                .map(head -> view(ref, head));
    }

    private ContractView view(CaseRef ref, Head head) {
        return new ContractView(
                ref.value(),
                head.accountId,
                head.contactId,
                head.customerName,
                head.name,
                head.type,
                head.status,
                head.startDate,
                head.endDate,
                head.endDate.minusDays(head.noticeDays),
                head.noticeDays,
                head.autoRenew,
                head.renewalTermMonths,
                head.value,
                head.currency,
                head.billingPeriod,
                head.upliftCapPercent,
                head.paymentTerms,
                head.segment,
                head.customerType,
                head.owner,
                head.zone,
                head.signedOn,
                head.externalRef,
                head.terminationReason,
                marks(head.id),
                head.versionNo,
                rows(
                        "select product, description, quantity, unit_price, amount from app.contract_line where contract_id = :id order by position",
                        head.id,
                        ContractLine.class),
                rows(
                        "select policy, channel, hours, cases_per_term, cases_left from app.contract_entitlement where contract_id = :id order by policy, id",
                        head.id,
                        Entitlement.class),
                rows(
                        "select version_no as number, effective_on, reason, changes, person, at from app.contract_version where contract_id = :id order by version_no desc",
                        head.id,
                        ContractView.Version.class),
                rows(
                                "select * from app.contract_term where contract_id = :id and state <> 'reversed'"
                                        + " order by state in ('open', 'decided') desc, term_no desc",
                                head.id,
                                Term.class)
                        .stream()
                        .map(this::term)
                        .toList(),
                head.accountId == null
                        ? List.of()
                        : rows(
                                "select complaint_ref, severity, state, finding, updated_at from app.contract_trouble where account_id = :id order by updated_at desc",
                                head.accountId,
                                ContractView.Trouble.class));
    }

    private HealthMarks marks(UUID contract) {
        return rows(
                        "select usage_mark as \"usage\", usage_trend, relationship_mark as relationship, worth_mark as worth, payment_mark as payment from app.contract where id = :id",
                        contract,
                        HealthMarks.class)
                .get(0);
    }

    private TermView term(Term term) {
        return new TermView(
                term.termNo,
                term.startsOn,
                term.endsOn,
                term.noticeOn,
                term.value,
                term.state,
                term.openedAt,
                term.healthScore,
                term.band,
                term.playbook,
                term.blocksUplift,
                term.proposalSentAt,
                term.decision,
                term.decidedAt,
                term.decidedInTime,
                term.signedAt,
                term.renewedValue,
                term.upliftPercent,
                term.expansion,
                term.contraction,
                term.passive,
                term.saved,
                term.forecast,
                term.outcome,
                term.churnReason,
                term.competitor,
                term.winBackOn,
                rows(
                        "select round, state, value, uplift_percent, term_months, reason, non_standard_terms, prepared_by, approver, approved_by, sent_at from app.contract_offer where term_id = :id order by round",
                        term.id,
                        TermView.Offer.class));
    }

    private <T> List<T> rows(String sql, UUID id, Class<T> type) {
        return jdbc.sql(sql).param("id", id).query(type).list();
    }
}
