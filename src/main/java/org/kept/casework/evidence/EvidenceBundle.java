package org.kept.casework.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.casework.audit.AuditBook;
import org.kept.casework.audit.CaseAudit;
import org.kept.casework.evidence.CasePapers.Paper;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the evidence together. That somebody took it stands in a chain of its own, so that taking it twice gives the same bytes. */
@Service
class EvidenceBundle implements CaseBundles {

    private final CaseAccess access;
    private final CaseAudit audit;
    private final AuditBook book;
    private final BundleTimeline timeline;
    private final BundleRecords records;
    private final ObjectProvider<CasePapers> papers;
    private final ObjectMapper json;

    EvidenceBundle(
            CaseAccess access,
            CaseAudit audit,
            AuditBook book,
            BundleTimeline timeline,
            BundleRecords records,
            ObjectProvider<CasePapers> papers,
            ObjectMapper json) {
        this.access = access;
        this.audit = audit;
        this.book = book;
        this.timeline = timeline;
        this.records = records;
        this.papers = papers;
        this.json = json;
    }

    @Override
    @Transactional
    public void write(CaseRef ref, OutputStream out) {
        CaseSummary it = access.visible(ref);
        BundleZip zip = new BundleZip(json);
        zip.add("README.txt", readme());
        List<BundleTimeline.Line> lines = timeline.of(it);
        zip.add("timeline.csv", BundleTables.csv(lines));
        zip.add("timeline.html", BundleTables.html(it, lines));
        zip.addJson("decisions.json", records.decisions(ref));
        zip.addJson("promises.json", records.promises(ref));
        zip.addJson("versions.json", records.versions(it, zip));
        zip.addJson("papers.json", inEnglish(() -> papersOf(ref, zip)));
        zip.add("audit.csv", BundleTables.audit(audit.rows(ref)));
        zip.addJson("manifest.json", manifest(ref, zip));
        book.noteTaken(ref, "evidence bundle");
        try {
            zip.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle could not be written", e);
        }
    }

    @Override
    @Transactional
    public byte[] zip(CaseRef ref) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(ref, out);
        return out.toByteArray();
    }

    private List<Map<String, Object>> papersOf(CaseRef ref, BundleZip zip) {
        Map<String, Integer> vouched = new HashMap<>();
        audit.rows(ref).stream()
                .filter(row -> row.action().equals("paper"))
                .forEach(row -> vouched.putIfAbsent(row.detailHash(), row.seq()));
        return papers.orderedStream()
                .flatMap(source -> source.of(ref).stream())
                .map(paper -> told(paper, vouched.get(paper.sha256()), zip))
                .toList();
    }

    /** Papers say what became of them in the reader's language; the evidence is the same for every reader. */
    private static <T> T inEnglish(Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Map<String, Object> told(Paper paper, Integer auditRow, BundleZip zip) {
        byte[] content = paper.content().get();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", zip.addNamed("papers", paper.name(), content));
        told.put("title", paper.title());
        told.put("note", paper.note());
        told.put("at", paper.at().toString());
        told.put("sha256WhenWritten", paper.sha256());
        told.put("sha256", BundleZip.sha256(content));
        told.put("auditRow", auditRow);
        return told;
    }

    private Map<String, Object> manifest(CaseRef ref, BundleZip zip) {
        CaseAudit.Verdict verdict = audit.verify(ref);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("case", ref.value());
        manifest.put("auditRows", verdict.rows());
        manifest.put("auditHead", verdict.head());
        manifest.put("auditWhole", verdict.whole());
        manifest.put("sha256", zip.hashes());
        return manifest;
    }

    private static String readme() {
        try (InputStream text = EvidenceBundle.class.getResourceAsStream("/casework/evidence-readme.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
