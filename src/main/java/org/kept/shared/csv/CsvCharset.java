package org.kept.shared.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.kept.shared.InvalidInputException;

/**
 * Finds out how the text of a file is written, because no exporter says so: by its mark, else by whether it is sound
 * UTF-8, else Windows-1252, the habit of older spreadsheets. What is no text at all, or a mix, is refused in words.
 */
final class CsvCharset {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 4_096;

    private CsvCharset() {}

    /** The charset of this file. */
    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("This is a spreadsheet or an archive, not a CSV file. Save it as CSV (UTF-8) and send that.");
        }
        return unmarked(file, head);
    }

    private static Charset unmarked(Path file, byte[] head) throws IOException {
        long even = zeros(head, 0);
        long odd = zeros(head, 1);
        if (even + odd > 0) {
            if (odd > head.length / 5 && even == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (even > head.length / 5 && odd == 0) {
                return StandardCharsets.UTF_16BE;
            }
            if ((even + odd) * 10 > head.length) {
                throw refused("This is not a text file. Save it as CSV (UTF-8) and send that.");
            }
        }
        Utf8Scan scan = new Utf8Scan();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            scan.read(in);
        }
        if (scan.broken() == 0) {
            return StandardCharsets.UTF_8;
        }
        if (scan.sound() > scan.broken() || scan.undefinedInWindows()) {
            throw refused("The encoding cannot be told: from line " + scan.firstBrokenLine()
                    + " on it is neither UTF-8 nor Windows-1252. Save the file as CSV (UTF-8) and send it again.");
        }
        return WINDOWS;
    }

    private static long zeros(byte[] head, int from) {
        long zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... mark) {
        byte[] wanted = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return head.length >= mark.length && Arrays.equals(Arrays.copyOf(head, mark.length), wanted);
    }

    private static InvalidInputException refused(String why) {
        return InvalidInputException.of("file", why);
    }
}
