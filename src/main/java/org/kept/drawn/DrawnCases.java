package org.kept.drawn;

import java.util.List;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.staff.Person;
import org.kept.workflow.starts.Startable;

/** Begins cases of processes that need no Java, for the person who is signed in. */
public interface DrawnCases {

    /** The processes that this person may begin, by name. */
    List<Startable> offered();

    /** The processes that somebody else may begin. */
    List<Startable> offeredTo(Person person);

    /**
     * One of them.
     *
     * @throws org.kept.shared.NotFoundException if there is no such process, or another module begins it
     * @throws org.springframework.security.access.AccessDeniedException if this person may not begin it
     */
    Startable offer(String processKey);

    /**
     * Begins a case.
     *
     * @param key the same key gives the same case; null for none
     * @throws org.kept.shared.InvalidInputException naming every field that is missing, wrong or not asked
     */
    CaseRef begin(NewCase command, String key);

    /**
     * What to begin.
     *
     * @param customer the id, number or name of a contact or account; null where it is about nobody we know
     * @param answers what the process's start form asks
     */
    record NewCase(String process, String customer, Map<String, Object> answers) {}
}
