package org.kept.casework.domain;

import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.casework.CaseViewer;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people see their cases; whether another one exists they cannot tell. */
@Service
@Transactional(readOnly = true)
class CaseVisibility implements CaseAccess {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final People people;

    CaseVisibility(JdbcClient jdbc, CaseRows rows, People people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public CaseSummary visible(CaseRef ref) {
        return jdbc.sql(CaseRows.SELECT + "where c.ref = :ref and " + CaseViewer.SEES_CASE)
                .param("ref", ref.value())
                .params(CaseViewer.of(people.current()).parameters())
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFoundException("case"));
    }

    @Override
    public CaseSummary visible(String ref) {
        return visible(CaseRef.parse(ref).orElseThrow(() -> new NotFoundException("case")));
    }
}
