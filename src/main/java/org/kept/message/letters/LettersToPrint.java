package org.kept.message.letters;

import java.util.List;
import org.kept.casework.CaseViewer;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that wait for somebody to print and post them, of the cases that the person may see. */
@Service
@Transactional(readOnly = true)
public class LettersToPrint {

    private static final int MOST = 200;
    private static final String WAITING =
            " from app.message_letter l join app.casework_case c on c.ref = l.ref where l.state = 'to-print' and ";

    private final JdbcClient jdbc;
    private final People people;

    LettersToPrint(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The letters, the one that has waited longest first; no more than a page holds. */
    public List<StoredLetter> list() {
        CaseViewer viewer = CaseViewer.of(people.current());
        return jdbc.sql("select " + StoredLetter.COLUMNS + WAITING + CaseViewer.SEES_CASE
                        + " order by l.created_at, l.id limit " + MOST)
                .params(viewer.parameters())
                .query(StoredLetter::row)
                .list();
    }

    /** How many there are. */
    public long count() {
        CaseViewer viewer = CaseViewer.of(people.current());
        return jdbc.sql("select count(*)" + WAITING + CaseViewer.SEES_CASE)
                .params(viewer.parameters())
                .query(Long.class)
                .single();
    }
}
