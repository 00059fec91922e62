package org.kept.insight.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with the cases of a scope as a file that is written while it is read. */
@Component("insightCaseDownload")
class CaseDownload {

    private final ScopeReader scopes;
    private final Exports exports;

    CaseDownload(ScopeReader scopes, Exports exports) {
        this.scopes = scopes;
        this.exports = exports;
    }

    /** Sends it; what was asked for wrongly is refused before the first byte. */
    void send(String processKey, String format, boolean open, Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        Format as = Format.of(format);
        Scope scope = scopes.read(processKey, asked);
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%s-%s.%s".formatted(processKey, scope.firstDay(), scope.lastDay(), as.ending()))
                        .build()
                        .toString());
        exports.write(scope, as, open, response.getOutputStream());
    }
}
