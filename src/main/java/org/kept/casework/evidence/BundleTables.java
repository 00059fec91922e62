package org.kept.casework.evidence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.kept.casework.CaseSummary;
import org.kept.casework.audit.CaseAudit;
import org.kept.shared.csv.CsvWriter;
import org.springframework.web.util.HtmlUtils;

/** The bundle's lists as files: for spreadsheets, where no cell is taken for a formula, and for reading. */
final class BundleTables {

    private BundleTables() {}

    static String csv(List<BundleTimeline.Line> lines) {
        return csv(
                List.of("at", "kind", "actor", "text"),
                lines.stream()
                        .map(line -> List.of(line.at().toString(), line.kind(), line.actor(), line.text()))
                        .toList());
    }

    static String audit(List<CaseAudit.Row> rows) {
        return csv(
                List.of("seq", "at", "actor", "action", "subject", "detail_hash", "prev_hash", "hash"),
                rows.stream()
                        .map(row -> List.of(
                                Integer.toString(row.seq()),
                                row.at(),
                                row.actor(),
                                row.action(),
                                row.subject(),
                                row.detailHash(),
                                row.prevHash(),
                                row.hash()))
                        .toList());
    }

    static String html(CaseSummary it, List<BundleTimeline.Line> lines) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(it.ref() + " " + it.title()))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(it.ref() + " " + it.title()))
                .append("</h1>\n<table>\n<tr><th>When (UTC)</th><th>What</th><th>Who</th><th></th></tr>\n");
        lines.forEach(line -> page.append("<tr><td>")
                .append(escaped(line.at().toString()))
                .append("</td><td>")
                .append(escaped(line.kind()))
                .append("</td><td>")
                .append(escaped(line.actor()))
                .append("</td><td>")
                .append(escaped(line.text()))
                .append("</td></tr>\n"));
        return page.append("</table>\n</body></html>\n").toString();
    }

    private static String csv(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.row(head);
            for (List<String> row : rows) {
                csv.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
