package org.kept.contract.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractView;
import org.kept.contract.domain.ContractDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes running contracts by the same rules as new ones, and lets their renewals know. */
@Component
class AmendContract {

    private static final String AMENDED = "ContractAmended";

    private final ContractDesk desk;
    private final ContractLists lists;
    private final RenewalSweep sweep;
    private final Processes processes;

    AmendContract(ContractDesk desk, ContractLists lists, RenewalSweep sweep, Processes processes) {
        this.desk = desk;
        this.lists = lists;
        this.sweep = sweep;
        this.processes = processes;
    }

    @Transactional
    void amend(CaseRef ref, ContractAmendment change, String person) {
        ContractView now = lists.find(ref).orElseThrow(() -> new NotFoundException("contract"));
        List<FieldProblem> problems = problems(now, change);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        desk.amend(ref, change, person);
        processes.correlate(ref, AMENDED, Map.of());
        sweep.openIfNear(ref);
    }

    private static List<FieldProblem> problems(ContractView now, ContractAmendment change) {
        List<FieldProblem> problems = new ArrayList<>();
        if (change.reason() == null
                || change.reason().isBlank()
                || change.reason().length() > 500) {
            problems.add(new FieldProblem("reason", "Say why the contract changes, in up to 500 characters"));
        }
        if (change.name() != null && (change.name().isBlank() || change.name().length() > 200)) {
            problems.add(new FieldProblem("name", "Must be plain text of up to 200 characters"));
        }
        BigDecimal value = change.value() == null ? now.value() : change.value();
        problems.addAll(ContractCheck.figureProblems(
                value,
                change.upliftCapPercent(),
                change.renewalTermMonths(),
                change.lines() == null && change.value() != null ? now.lines() : change.lines(),
                change.marks()));
        if (change.endDate() != null || change.noticeDays() != null) {
            problems.addAll(ContractCheck.dateProblems(
                    now.terms().get(0).startsOn(),
                    change.endDate() == null ? now.endDate() : change.endDate(),
                    change.noticeDays() == null ? now.noticeDays() : change.noticeDays()));
        }
        return problems;
    }
}
