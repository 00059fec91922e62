package org.kept.customer.domain;

import java.util.Map;
import org.kept.customer.Match;

/** The tables that decide about people who may be the same; business people change them without us. */
public interface CustomerDecisions {

    /** Whether these marks mean the same person. */
    Match.Kind match(Marks marks);

    /** Which record's value of a field stays when two become one. */
    Winner survivor(FieldMarks marks);

    /** What two descriptions of a person have in common. */
    record Marks(
            boolean exactEmail,
            boolean sharedMailbox,
            double nameScore,
            boolean companyMatch,
            boolean phoneMatch,
            int conflictFields,
            boolean consentConflict,
            boolean openDeal,
            boolean protectedFlag) {

        /** The marks under the names the table reads. */
        public Map<String, Object> asVariables() {
            return Map.of(
                    "exactEmail", exactEmail,
                    "sharedMailbox", sharedMailbox,
                    "nameScore", nameScore,
                    "companyMatch", companyMatch,
                    "phoneMatch", phoneMatch,
                    "conflictFields", conflictFields,
                    "consentConflict", consentConflict,
                    "openDeal", openDeal,
                    "protectedFlag", protectedFlag);
        }
    }

    /**
     * What is known of one field of two records.
     *
     * @param trustLead how much more the other record's source is trusted; negative for less
     * @param otherNewer whether the other record was changed last
     */
    record FieldMarks(String field, boolean keptFilled, boolean otherFilled, int trustLead, boolean otherNewer) {

        /** The marks under the names the table reads. */
        public Map<String, Object> asVariables() {
            return Map.of(
                    "field", field,
                    "keptFilled", keptFilled,
                    "otherFilled", otherFilled,
                    "trustLead", trustLead,
                    "otherNewer", otherNewer);
        }
    }

    /** Whose value stays; the restrictive one is the one that protects more. */
    enum Winner {
        KEPT,
        OTHER,
        RESTRICTIVE
    }
}
