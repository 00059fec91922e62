package org.kept.insight.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.kept.shared.csv.CsvWriter;

/** A table for spreadsheets and scripts: a row a step; a case without steps has a row too, so that cases can be counted. */
final class CsvExport implements CaseFile {

    private static final List<String> HEAD = List.of(
            "case",
            "step",
            "step_id",
            "type",
            "phase",
            "team",
            "scheduled",
            "taken",
            "started",
            "ended",
            "cancelled",
            "outcome",
            "sibling",
            "case_started",
            "case_ended",
            "case_outcome",
            "case_cancelled",
            "case_version",
            "case_team",
            "case_kind",
            "case_value",
            "case_currency");

    private final CsvWriter csv;
    private final Times times;

    CsvExport(Writer out, Times times) throws IOException {
        this.csv = new CsvWriter(out);
        this.times = times;
    }

    @Override
    public void begin(int pass, List<String> labels) throws IOException {
        csv.row(HEAD);
    }

    @Override
    public void add(int pass, ExportedCase one) throws IOException {
        if (one.steps().isEmpty()) {
            csv.row(row(one, List.of("", "", "", "", "", "", "", "", "", "", "", "")));
        }
        for (ExportedStep step : one.steps()) {
            csv.row(row(
                    one,
                    List.of(
                            step.label(),
                            step.model() + "#" + step.activity(),
                            step.type(),
                            text(step.phase()),
                            step.team(),
                            time(step.enteredAt()),
                            time(step.taken().isEmpty() ? null : step.taken().get(0)),
                            time(step.startedAt()),
                            time(step.endedAt()),
                            Boolean.toString(step.cancelled()),
                            text(step.outcome()),
                            Boolean.toString(step.sibling()))));
        }
    }

    @Override
    public void end(int pass) {
        // A table has no foot.
    }

    private List<String> row(ExportedCase one, List<String> step) {
        List<String> row = new java.util.ArrayList<>(HEAD.size());
        row.add(one.name());
        row.addAll(step);
        row.addAll(List.of(
                time(one.startedAt()),
                time(one.endedAt()),
                text(one.outcome()),
                Boolean.toString(one.cancelled()),
                Integer.toString(one.version()),
                one.team(),
                one.segment(),
                one.value() == null ? "" : one.value().toPlainString(),
                text(one.currency())));
        return row;
    }

    private String time(Instant at) {
        return at == null ? "" : times.of(at);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
