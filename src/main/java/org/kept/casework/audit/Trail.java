package org.kept.casework.audit;

import java.util.List;
import org.kept.casework.AuditTrail;
import org.springframework.stereotype.Component;

/** Keeps the chains of what is no case among those of cases, so that the same sweep proves and seals them. */
@Component
class Trail implements AuditTrail {

    private static final String CASE = "[A-Z]{2,6}-\\d{4}-\\d{6}.*";

    private final AuditBook book;
    private final CaseAudit audit;

    Trail(AuditBook book, CaseAudit audit) {
        this.book = book;
        this.audit = audit;
    }

    @Override
    public void note(String chain, String action, String subject, String detailHash) {
        if (chain.matches(CASE)) {
            throw new IllegalArgumentException("A case has its own chain: " + chain);
        }
        book.add(chain, action, subject, detailHash);
    }

    @Override
    public List<Entry> entries(String chain) {
        return audit.rows(chain).stream()
                .map(row -> new Entry(
                        row.seq(), row.at(), row.actor(), row.action(), row.subject(), row.detailHash(), row.hash()))
                .toList();
    }

    @Override
    public boolean whole(String chain) {
        return audit.breaks(chain).isEmpty();
    }
}
