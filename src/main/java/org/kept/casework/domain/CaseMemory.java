package org.kept.casework.domain;

import java.time.Clock;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.kept.workflow.CaseData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps on the case what forms say and no module takes. */
@Component
class CaseMemory implements CaseData {

    private final CaseTable table;
    private final Clock clock;

    CaseMemory(CaseTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(CaseRef ref) {
        try {
            return table.dataOf(ref);
        } catch (NotFoundException e) {
            return Map.of(); // A process that runs without a case remembers nothing.
        }
    }

    @Override
    @Transactional
    public void remember(CaseRef ref, Map<String, Object> values) {
        table.remember(ref, values, clock.instant());
    }
}
