package org.kept.insight.export;

import java.io.IOException;
import java.util.List;

/** A file that cases are written into one by one, so that it may be larger than the memory. */
interface CaseFile {

    /** How often all cases are read; a file whose parts each need all of them is written in several passes. */
    default int passes() {
        return 1;
    }

    /** What stands before the cases of a pass; the labels are all steps there are in the file. */
    void begin(int pass, List<String> labels) throws IOException;

    /** One case. */
    void add(int pass, ExportedCase one) throws IOException;

    /** What stands after them. */
    void end(int pass) throws IOException;
}
