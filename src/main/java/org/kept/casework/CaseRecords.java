package org.kept.casework;

import java.util.List;
import org.kept.casework.CaseRecord.Field;
import org.kept.casework.drawn.OwnRecord;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** The record of any case: what its module shows of it, or, where no module owns it, what its forms have asked. */
@Component
public class CaseRecords {

    private final List<CaseRecord> records;
    private final OwnRecord own;

    CaseRecords(List<CaseRecord> records, OwnRecord own) {
        this.records = records;
        this.own = own;
    }

    /** The fields in reading order. */
    public List<Field> of(CaseRef ref) {
        return records.stream()
                .filter(record -> record.prefix().equals(ref.prefix()))
                .findFirst()
                .map(record -> record.fields(ref))
                .orElseGet(() -> own.fields(ref));
    }
}
