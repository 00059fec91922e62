package org.kept.shared.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The rows that failed, on their way out as a download; page and API send the same. */
final class ErrorFile {

    private ErrorFile() {}

    static void send(String kind, ImportReport report, FileImports imports, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kind + "-import-errors-" + report.id() + ".csv\"");
        imports.writeErrors(kind, report.id(), response.getWriter());
    }
}
