package org.kept.lead.imports;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a program writes; a row is told a last name, an address and its number. Every 25th is broken, in four ways. */
record Export(String program, int rows, Charset charset, String head, String row) {

    byte[] file(String mark) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> row(n, program + n + "-" + mark + "@example.org"))
                .collect(Collectors.joining("\r\n", head + "\r\n", "\r\n"))
                .getBytes(charset);
    }

    private String row(int n, String mail) {
        return switch (n % 100) {
            case 25 -> row.formatted("Row" + n, "no-address-here", n);
            case 50 -> row.formatted("=HYPERLINK(1)", "", n);
            case 75 -> row.replaceFirst("[,;]Open$", "").formatted("Row" + n, mail, n);
            case 0 -> row.formatted("x".repeat(300), mail, n);
            default -> row.formatted("Row" + n, mail, n);
        };
    }
}
