package org.kept.lead.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps the status in lower case in the database, as the data model has it. */
@Converter(autoApply = true)
class LeadStatusColumn implements AttributeConverter<LeadStatus, String> {

    @Override
    public String convertToDatabaseColumn(LeadStatus status) {
        return status == null ? null : status.word();
    }

    @Override
    public LeadStatus convertToEntityAttribute(String word) {
        return word == null ? null : LeadStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
