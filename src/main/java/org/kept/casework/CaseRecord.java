package org.kept.casework;

import java.util.List;
import org.kept.shared.CaseRef;

/** What a module shows of its record on the case page and beside a task's form. */
public interface CaseRecord {

    /** The prefix of the references served, such as {@code LEAD}. */
    String prefix();

    /** The record's fields in reading order; those without a value are left out. */
    List<Field> fields(CaseRef ref);

    /**
     * One field.
     *
     * @param labelKey the message key of its label, such as {@code lead.jobTitle}, or the label itself where an analyst wrote it
     * @param href where the value leads to, or null
     */
    record Field(String labelKey, String value, String href) {}
}
