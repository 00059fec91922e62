package org.kept.lead.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The rows that failed, on their way out as a download; page and API send the same. */
final class ErrorFile {

    private ErrorFile() {}

    static void send(ImportReport report, LeadImports imports, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"lead-import-errors-" + report.id() + ".csv\"");
        imports.writeErrors(report.id(), response.getWriter());
    }
}
