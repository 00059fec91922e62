package org.kept.complaint.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a complaint stands, in the words of the data model. */
public enum ComplaintStatus {
    NEW,
    ACKNOWLEDGED,
    INVESTIGATING,
    AWAITING_CUSTOMER,
    ANSWERED,
    REOPENED,
    CLOSED,
    WITHDRAWN;

    public static final Set<ComplaintStatus> UNANSWERED =
            EnumSet.of(NEW, ACKNOWLEDGED, INVESTIGATING, AWAITING_CUSTOMER, REOPENED);

    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }

    public boolean unanswered() {
        return UNANSWERED.contains(this);
    }

    /** As written in the database, the API and the message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the status in lower case in the database, as the data model has it. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<ComplaintStatus, String> {

        @Override
        public String convertToDatabaseColumn(ComplaintStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public ComplaintStatus convertToEntityAttribute(String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
