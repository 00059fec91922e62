package org.kept.message.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Puts a page into a PDF, tagged for those who listen to it. It reads nothing but the page: every address in it is refused. */
@Component
class PdfPrinter {

    private static final String FACES = "net/sf/jasperreports/fonts/dejavu/";
    private static final int LARGEST = 8 * 1024 * 1024;

    /** What the faces measure never changes; without it each letter would read every face, the unused ones too. */
    private final FSCacheEx<String, FSCacheValue> measures = new FSDefaultCacheStore();

    static {
        // It tells the console of each font it reads; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Document page) {
        PdfRendererBuilder press = new PdfRendererBuilder();
        press.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, measures);
        press.useFastMode();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            press.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        press.useUriResolver((base, uri) -> null);
        press.useProtocolsStreamImplementation(
                uri -> {
                    throw new UnprintableException("A letter loads nothing");
                },
                "http",
                "https",
                "file",
                "jar",
                "ftp",
                "data");
        face(press, "DejaVuSansCondensed", "Letter", 400, FontStyle.NORMAL);
        face(press, "DejaVuSansCondensed-Bold", "Letter", 700, FontStyle.NORMAL);
        face(press, "DejaVuSansCondensed-Oblique", "Letter", 400, FontStyle.ITALIC);
        face(press, "DejaVuSerifCondensed", "Letterhead", 400, FontStyle.NORMAL);
        press.usePdfUaAccessibility(true);
        press.withProducer("Kept");
        press.withW3cDocument(page, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            press.toStream(pdf);
            press.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter's PDF cannot be made", e);
        }
        if (pdf.size() > LARGEST) {
            throw new UnprintableException("The letter is too long to be printed");
        }
        return pdf.toByteArray();
    }

    private static void face(PdfRendererBuilder press, String file, String family, int weight, FontStyle style) {
        press.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource(FACES + file + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The face " + file + " is missing", e);
        }
    }
}
