package org.kept.shared.imports;

import java.util.List;

/** What a module's files are about, and what becomes of their rows; its tables are {@code app.<kind>_import} and {@code app.<kind>_import_row}. */
public interface ImportedRows {

    /** The kind of record, such as {@code lead}. */
    String kind();

    /**
     * The columns that nothing is read from.
     *
     * @throws org.kept.shared.InvalidInputException if a column is missing that every row needs
     */
    List<String> ignored(List<String> columns);

    /**
     * Makes a record of one row, in the caller's transaction; the same key gives the same record.
     *
     * @return the reference of the record
     * @throws org.kept.shared.InvalidInputException with what is wrong in this row
     */
    String take(List<String> columns, List<String> cells, String key);
}
