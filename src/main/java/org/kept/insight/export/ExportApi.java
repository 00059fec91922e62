package org.kept.insight.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the cases of a process to programs. */
@RestController("insightExportApi")
@Tag(name = "Insight")
class ExportApi {

    private final CaseDownload download;

    ExportApi(CaseDownload download) {
        this.download = download;
    }

    @GetMapping("/api/v1/insight/{processKey}/export")
    @PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
    @Operation(
            summary =
                    "Whole cases that ended in the period, with their steps: csv, xes (IEEE 1849) or ocel (2.0, JSON)",
            description =
                    "With open=true also the cases still open that began before the period's end. No person is named.")
    void export(
            @PathVariable String processKey,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        download.send(processKey, format, open, asked, response);
    }
}
