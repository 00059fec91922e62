package org.kept.lead.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a lead stands, in the words of the data model. */
enum LeadStatus {
    NEW,
    ASSIGNED,
    CONTACTED,
    NURTURING,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED,
    RECYCLED,
    MERGED,
    JUNK,
    WITHDRAWN;

    static final Set<LeadStatus> OPEN = EnumSet.of(NEW, ASSIGNED, CONTACTED, NURTURING, QUALIFIED, RECYCLED);

    static LeadStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean open() {
        return OPEN.contains(this);
    }

    /** Whether nobody works on it: then being given to somebody changes it. */
    boolean waits() {
        return this == NEW || this == NURTURING || this == RECYCLED;
    }

    /** As written in the database, the API and the message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the status in lower case in the database, as the data model has it. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<LeadStatus, String> {

        @Override
        public String convertToDatabaseColumn(LeadStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public LeadStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
