package org.kept.shared.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every kind of import with its tables. */
@Component
class ImportTables {

    private final Map<String, ImportTable> tables = new LinkedHashMap<>();
    private final Map<String, ImportedRows> kinds = new LinkedHashMap<>();

    ImportTables(List<ImportedRows> kinds, JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        kinds.forEach(kind -> {
            tables.put(kind.kind(), new ImportTable(kind.kind(), jdbc, batches, json, clock));
            this.kinds.put(kind.kind(), kind);
        });
    }

    ImportTable of(String kind) {
        return tables.get(kind);
    }

    ImportedRows rows(String kind) {
        return kinds.get(kind);
    }

    Iterable<String> kinds() {
        return kinds.keySet();
    }
}
