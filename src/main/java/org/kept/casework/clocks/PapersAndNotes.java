package org.kept.casework.clocks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kept.casework.evidence.CaseEvidence;
import org.kept.casework.evidence.CasePapers;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of every module, and what people noted themselves: "rang them, they look for the meter reading". */
@Component
class PapersAndNotes implements CaseEvidence {

    private static final int LONGEST_TITLE = 80;

    private final ObjectProvider<CasePapers> papers;
    private final JdbcClient jdbc;

    PapersAndNotes(ObjectProvider<CasePapers> papers, JdbcClient jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(CaseRef ref) {
        List<Item> items = new ArrayList<>();
        papers.orderedStream()
                .flatMap(module -> module.of(ref).stream())
                .forEach(paper -> items.add(new Item(id(paper), paper.at(), paper.title())));
        items.addAll(
                jdbc.sql("select id, at, text from app.casework_story where ref = :ref and kind in ('note', 'touch')"
                                + " order by at desc limit 50")
                        .param("ref", ref.value())
                        .query((row, number) ->
                                new Item(row.getString("id"), at(row.getTimestamp("at")), brief(row.getString("text"))))
                        .list());
        return items;
    }

    private static String id(CasePapers.Paper paper) {
        return paper.href().substring(paper.href().lastIndexOf('/') + 1);
    }

    private static Instant at(Timestamp moment) {
        return moment.toInstant();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
