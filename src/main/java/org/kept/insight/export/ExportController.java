package org.kept.insight.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the cases of a process to people, from the links on its pages. */
@Controller("insightExportController")
class ExportController {

    private final CaseDownload download;

    ExportController(CaseDownload download) {
        this.download = download;
    }

    @GetMapping("/insight/{processKey}/export")
    @PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
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
