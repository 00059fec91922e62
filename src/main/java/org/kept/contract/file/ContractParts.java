package org.kept.contract.file;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractLine;
import org.kept.contract.Entitlement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a contract row by row: its lines, what it entitles to, and what each amendment changed. */
@Component
public class ContractParts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final jakarta.persistence.EntityManager entities;

    ContractParts(JdbcClient jdbc, Clock clock, jakarta.persistence.EntityManager entities) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.entities = entities;
    }

    public void write(UUID contract, List<ContractLine> lines, List<Entitlement> entitlements) {
        entities.flush(); // the rows refer to the contract
        writeLines(contract, lines);
        for (Entitlement each : entitlements) {
            stamped(
                            """
                            insert into app.contract_entitlement (contract_id, policy, channel, hours, cases_per_term,
                                cases_left, created_at, created_by, updated_at, updated_by)
                            values (:contract, :policy, :channel, :hours, :perTerm, :left, :now, :by, :now, :by)""",
                            contract)
                    .param("policy", each.policy())
                    .param("channel", each.channel())
                    .param("hours", each.hours())
                    .param("perTerm", each.casesPerTerm(), java.sql.Types.INTEGER)
                    .param(
                            "left",
                            each.casesLeft() == null ? each.casesPerTerm() : each.casesLeft(),
                            java.sql.Types.INTEGER)
                    .update();
        }
    }

    public void replaceLines(UUID contract, List<ContractLine> lines) {
        jdbc.sql("delete from app.contract_line where contract_id = :contract")
                .param("contract", contract)
                .update();
        writeLines(contract, lines);
    }

    private void writeLines(UUID contract, List<ContractLine> lines) {
        int position = 0;
        for (ContractLine line : lines) {
            stamped(
                            """
                            insert into app.contract_line (contract_id, position, product, description, quantity,
                                unit_price, amount, created_at, created_by, updated_at, updated_by)
                            values (:contract, :position, :product, :description, :quantity, :price, :amount,
                                :now, :by, :now, :by)""",
                            contract)
                    .param("position", ++position)
                    .param("product", line.product())
                    .param("description", line.description())
                    .param("quantity", line.quantity(), java.sql.Types.NUMERIC)
                    .param("price", line.unitPrice(), java.sql.Types.NUMERIC)
                    .param("amount", line.total())
                    .update();
        }
    }

    /** Keeps what was before beside what is now, in words that need no knowledge of the program. */
    public void version(
            UUID contract,
            int number,
            ContractAmendment before,
            ContractAmendment change,
            LocalDate effectiveOn,
            String person,
            Instant now) {
        StringJoiner changes = new StringJoiner("; ");
        for (var part : ContractAmendment.class.getRecordComponents()) {
            Object said = Recorded.read(part, change);
            boolean told = List.of("reason", "effectiveOn", "lines", "marks").contains(part.getName());
            if (said != null && !told && !Objects.equals(said, Recorded.read(part, before))) {
                changes.add(part.getName() + ": " + Recorded.read(part, before) + " → " + said);
            }
        }
        stamped(
                        """
                        insert into app.contract_version (contract_id, version_no, effective_on, reason, changes, person, at,
                            created_at, created_by, updated_at, updated_by)
                        values (:contract, :version, :effective, :reason, :changes, :by, :now, :now, :by, :now, :by)""",
                        contract)
                .param("version", number)
                .param("effective", effectiveOn)
                .param("reason", change.reason())
                .param(
                        "changes",
                        change.lines() == null
                                ? changes.toString()
                                : changes.add("lines").toString())
                .param("by", person == null ? Recorded.actor() : person)
                .update();
    }

    private JdbcClient.StatementSpec stamped(String sql, UUID contract) {
        return jdbc.sql(sql)
                .param("contract", contract)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", Recorded.actor());
    }
}
