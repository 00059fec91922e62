package org.kept.insight.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kept.insight.scope.Scope;
import org.kept.insight.seal.Seal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the cases of a process into a file that other programs understand. Always whole cases: those that ended in the period and,
 * where asked for, those still open that began before its end; never a case cut at a day. All of one moment, however long it takes.
 */
@Service("insightExports")
public class Exports {

    private final CaseReader cases;
    private final ObjectMapper json;
    private final Seal seal;
    private final TransactionTemplate moment;

    Exports(CaseReader cases, ObjectMapper json, Seal seal, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.json = json;
        this.seal = seal;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes them out, a few hundred at a time.
     *
     * @throws UncheckedIOException if nobody reads any more
     */
    public void write(Scope scope, Format format, boolean open, OutputStream out) {
        moment.executeWithoutResult(status -> {
            try {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
                writeAll(scope, open, file(scope, format, text));
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeAll(Scope scope, boolean open, CaseFile file) throws IOException {
        Labels labels = cases.labels(scope, open);
        for (int pass = 0; pass < file.passes(); pass++) {
            file.begin(pass, labels.all());
            CaseReader.Place after = CaseReader.Place.FIRST;
            while (after != null) {
                CaseReader.Part part = cases.next(scope, open, labels, after);
                for (ExportedCase one : part.cases()) {
                    file.add(pass, one);
                }
                after = part.last();
            }
            file.end(pass);
        }
    }

    private CaseFile file(Scope scope, Format format, Writer out) throws IOException {
        Times times = new Times(scope.zone());
        return switch (format) {
            case CSV -> new CsvExport(out, times);
            case XES -> new XesExport(out, times, scope.processKey());
            case OCEL -> new OcelExport(out, json, times, scope.processKey(), seal.key());
        };
    }

    /** The formats, in the order pages offer them. */
    public List<Format> formats() {
        return List.of(Format.values());
    }
}
