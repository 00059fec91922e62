package org.kept.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.InvalidInputException;

class CsvFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''", "windows-1252,''"})
    void the_charset_is_found_out(String charset, String mark) throws IOException {
        Path file = file(mark + "Last Name;Company\nMüller;Köhler & Söhne\n", Charset.forName(charset));

        assertThat(rows(file)).extracting(CsvRow::cells).containsExactly(List.of("Müller", "Köhler & Söhne"));
        try (CsvFile csv = CsvFile.open(file)) {
            assertThat(csv.columns()).containsExactly("Last Name", "Company");
            assertThat(csv.charset()).isEqualTo(charset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found_out(String delimiter) throws IOException {
        Path file = file("\"Name, full\"" + delimiter + "B" + delimiter + "C\nx" + delimiter + "y" + delimiter + "z\n");

        assertThat(rows(file)).extracting(CsvRow::cells).containsExactly(List.of("x", "y", "z"));
    }

    @Test
    void a_spreadsheets_own_line_about_the_delimiter_is_believed() throws IOException {
        assertThat(rows(file("sep=;\r\na;b\r\n1;2\r\n")))
                .extracting(CsvRow::cells)
                .containsExactly(List.of("1", "2"));
    }

    @Test
    void quotes_keep_line_breaks_delimiters_and_quotes() throws IOException {
        Path file = file("a,b\r\n\"one\ntwo, three\",\"say \"\"hi\"\"\"\r\n5\" pipe,x\r\n");

        assertThat(rows(file))
                .extracting(CsvRow::cells)
                .containsExactly(List.of("one\ntwo, three", "say \"hi\""), List.of("5\" pipe", "x"));
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_row_only() throws IOException {
        List<CsvRow> rows = rows(file("a,b\n1,2\n\"open,3\n4,5\n6,7\n"));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).problem()).contains("never closed");
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(2).cells()).containsExactly("4", "5");
        assertThat(rows.get(3).problem()).isNull();
    }

    @Test
    void rows_of_another_width_and_with_NUL_say_so() throws IOException {
        List<CsvRow> rows = rows(file("a,b\n1\n1,2,3\nx\0y,2\n"));

        assertThat(rows.get(0).problem()).contains("1 cells").contains("2 columns");
        assertThat(rows.get(1).problem()).contains("3 cells");
        assertThat(rows.get(2).problem()).contains("NUL");
        assertThat(rows.get(2).cells()).containsExactly("x\uFFFDy", "2");
    }

    @Test
    void what_is_no_text_is_refused_in_words() throws IOException {
        Path workbook = folder.resolve("leads.csv");
        Files.write(workbook, new byte[] {'P', 'K', 3, 4, 0, 1, 2});
        Path image = folder.resolve("image.csv");
        Files.write(image, new byte[] {'G', 'I', 'F', 0, 0, 0, 1, 0, 0});

        assertRefused(workbook, "spreadsheet");
        assertRefused(image, "not a text file");
        assertRefused(file(""), "empty");
    }

    @Test
    void a_mix_of_encodings_is_refused_with_its_line() throws IOException {
        Path mixed = folder.resolve("mixed.csv");
        Files.write(mixed, "name\nMüller\nJürgen\n".getBytes(StandardCharsets.UTF_8));
        Files.write(mixed, "M\u00fcller\n".getBytes(CsvCharset.WINDOWS), java.nio.file.StandardOpenOption.APPEND);

        assertRefused(mixed, "line 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "+44 20 7946",
                "-2+3",
                "@SUM(1)",
                "\tx",
                "＝1",
                "'=quoted",
                "plain",
                "it's",
                "'"
            })
    void a_formula_leaves_as_text_and_comes_back_as_it_was(String value) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter out = new CsvWriter(text);
        out.row(List.of("a", "b"));
        out.row(List.of(value, "end"));

        assertThat(CsvCell.safe(value)).doesNotMatch("(?s)\"?[=+\\-@\\t\\r＝].*");
        assertThat(rows(file(text.toString())).get(0).cells()).containsExactly(value, "end");
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> CsvFile.open(file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.fields().get(0).message()).contains(words));
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    private static List<CsvRow> rows(Path file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file)) {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
