package org.kept.message.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.Money;
import org.kept.shared.web.Viewing;
import org.kept.workflow.letters.LetterTemplate;
import org.springframework.context.support.ResourceBundleMessageSource;

class LetterPressTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
    private static final HouseSettings HOUSE = new HouseSettings(
            "Northbridge Energy", "1 Mill Lane; Leeds; LS1 4AB", "0113 496 0000", "care@example.org", "", Locale.UK);

    private static final Map<String, Object> HEAD =
            Map.of("subject", "s", "ref", "", "date", "d", "addressee", List.of("a"));

    private final LetterPress press = press();

    @Test
    void amounts_dates_and_numbers_are_written_as_people_write_them() throws Exception {
        Printed letter = print(
                "{{letter.redress}} by {{letter.by}}, said at {{letter.at}}, {{letter.n}} of {{letter.share}}, {{letter.agreed}}",
                Map.of(
                        "redress",
                        Money.of(new BigDecimal("2600"), "GBP"),
                        "by",
                        LocalDate.of(2026, 12, 1),
                        "at",
                        NOW,
                        "n",
                        12345,
                        "share",
                        new BigDecimal("0.5"),
                        "agreed",
                        true));

        assertThat(letter.text())
                .isEqualTo("£2,600.00 by 1 December 2026, said at 22 November 2026, 12,345 of 0.50, yes");
    }

    @Test
    void a_reader_of_the_letters_language_gets_their_own_way_of_writing_dates_and_others_the_letters()
            throws Exception {
        String date = "{{letter.by}}";
        Map<String, Object> values = Map.of("by", LocalDate.of(2026, 12, 1));

        assertThat(print(date, values, Locale.US).text()).isEqualTo("December 1, 2026");
        assertThat(print(date, values, Locale.GERMANY).text()).isEqualTo("1 December 2026");
        assertThat(press.print(manuscript("subject: s\nvalues: by\nlanguage: de\n\n" + date, values, null))
                        .text())
                .isEqualTo("1. Dezember 2026");
    }

    @Test
    void a_section_is_told_only_where_there_is_something_to_tell() throws Exception {
        String body = "{{#letter.upheld}}We agree.{{/letter.upheld}}{{^letter.upheld}}We do not.{{/letter.upheld}}"
                + "{{#letter.reason}} Because {{letter.reason}}.{{/letter.reason}}";

        assertThat(print(body, Map.of("upheld", true, "reason", "it broke")).text())
                .isEqualTo("We agree. Because it broke.");
        assertThat(print(body, Map.of("upheld", false, "reason", " ")).text()).isEqualTo("We do not.");
    }

    @Test
    void lists_and_tables_are_told_entry_by_entry() throws Exception {
        List<Map<String, Object>> points = List.of(
                Map.of("text", "Late", "amount", Money.of(BigDecimal.TEN, "EUR")),
                Map.of("text", "Broken | cheap", "amount", Money.of(BigDecimal.ONE, "EUR")));
        Printed letter = print(
                "values: points.text, points.amount",
                "| Point | Amount |\n|---|---|\n{{#letter.points}}\n| {{text}} | {{amount}} |\n{{/letter.points}}\n\n"
                        + "{{#letter.points}}\n- {{text}}\n{{/letter.points}}\n",
                Map.of("points", points));

        assertThat(letter.html())
                .contains("<td>Late</td>", "<td>€10.00</td>", "<td>Broken | cheap</td>", "<li>Late</li>")
                .containsOnlyOnce("<table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# not a heading",
                "[not a link](https://example.org)",
                "https://example.org/plain",
                "* not a list",
                "1. not one either",
                "**not bold** _nor this_ `nor code`",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt; &amp; &#60;",
                "![no](file:///etc/passwd)",
                "> not said by anyone",
                "    not code",
                "```\nnot code\n```",
                "---",
                "a\n===",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "{{facts.secret}} {{{letter.typed}}} {{#letter}}{{.}}{{/letter}}",
                "[ref]: https://example.org \"x\"",
                "\\# \\[x\\](y)",
                "\uE0000\uE001",
            })
    void nothing_that_somebody_typed_becomes_markup(String typed) throws Exception {
        Printed letter = print("Before {{letter.typed}} after", Map.of("typed", typed));
        Printed plain = print("Before {{letter.typed}} after", Map.of("typed", "x"));

        assertThat(tags(letter)).isEqualTo(tags(plain));
        assertThat(squeezed(letter.text()))
                .isEqualTo(squeezed("Before " + typed.replaceAll("[\uE000\uE001]", "") + " after"));
        assertThat(squeezed(words(letter.pdf()))).contains(squeezed(typed.replaceAll("[\uE000\uE001]", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# {{letter.typed}}",
                "- {{letter.typed}}",
                "> {{letter.typed}}",
                "{{letter.typed}}\n===",
                "**{{letter.typed}}**"
            })
    void many_lines_stay_lines_wherever_they_stand(String body) throws Exception {
        Printed letter = print(body, Map.of("typed", "one\r\n- two\n\n# three"));

        assertThat(letter.html()).contains("one<br />\n- two<br />\n<br />\n# three");
        assertThat(letter.html()).doesNotContain("<h3", "<li>- two</li>");
    }

    @Test
    void signs_that_no_page_shows_are_left_out() throws Exception {
        Printed letter = print("{{letter.typed}}", Map.of("typed", "a\u0000b\u0007c\u202Ed\uD800e\uFFFFf\u001B[1m"));

        assertThat(letter.text()).isEqualTo("abcdef[1m");
    }

    @Test
    void names_of_many_scripts_are_on_the_page() throws Exception {
        Printed letter = print("{{letter.names}}", Map.of("names", "Łukasz Ελλάδα Мария Żółć Ştefan Ọlá Đặng"));

        assertThat(words(letter.pdf())).contains("Łukasz Ελλάδα Мария Żółć Ştefan Ọlá Đặng");
    }

    @Test
    void the_page_has_title_language_tags_letterhead_and_page_numbers() throws Exception {
        Printed letter = print("Hello {{to.name}}", Map.of());

        try (PDDocument page = Loader.loadPDF(letter.pdf())) {
            assertThat(page.getDocumentInformation().getTitle()).isEqualTo("About you");
            assertThat(page.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(page.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(page.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(page))
                    .contains(
                            "Northbridge Energy", "1 Mill Lane", "Ada Hart", "2 Cliff Road", "CMP-2026-000001", "1 / 1")
                    .contains("22 November 2026");
        }
    }

    @Test
    void a_letter_with_a_gap_is_not_printed_and_says_what_is_missing() {
        Map<String, Object> none = Collections.singletonMap("redress", null);

        assertThatThrownBy(() -> print("We pay {{letter.redress}}.", none))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("letter.redress")
                .hasMessageContaining("gap");
        assertThatThrownBy(() -> print("We pay {{facts.unknown}}.", Map.of())).hasMessageContaining("facts.unknown");
        assertThatThrownBy(() -> print("values: a, b", "{{letter.a}}", Map.of("a", "x")))
                .hasMessageContaining("'b'");
    }

    @Test
    void values_are_read_from_maps_only() {
        assertThatThrownBy(() -> print("{{letter.typed.class.name}}", Map.of("typed", "x")))
                .isInstanceOf(UnprintableException.class);
        assertThatThrownBy(() -> print("{{letter.typed.bytes}}", Map.of("typed", "x")))
                .isInstanceOf(UnprintableException.class);
        assertThatThrownBy(() -> print("{{letter.typed}}", Map.of("typed", new Object())))
                .isInstanceOf(UnprintableException.class);
    }

    @Test
    void endless_letters_end() {
        List<String> many = Collections.nCopies(3_000, "x");
        List<String> some = Collections.nCopies(1_000, "x");

        assertThatThrownBy(() -> print("{{#letter.list}}x{{/letter.list}}", Map.of("list", many)))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("entries");
        assertThatThrownBy(() -> print(
                        "values: a, b",
                        "{{#letter.a}}{{#letter.b}}x{{/letter.b}}{{/letter.a}}",
                        Map.of("a", some, "b", some)))
                .isInstanceOf(UnprintableException.class);
        assertThatThrownBy(() -> print("{{letter.long}}", Map.of("long", "x".repeat(500_000))))
                .isInstanceOf(UnprintableException.class);
    }

    @Test
    void nothing_is_loaded_from_anywhere() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".css"), "body { color: red }");

        Printed letter = print("[here](https://example.org/x)", Map.of());
        assertThat(letter.html()).contains("href=\"https://example.org/x\"");
        assertThat(letter.pdf()).isNotEmpty();
        assertThatThrownBy(() -> new LetterPaper(HOUSE)
                        .lay(HEAD, Locale.UK, "<!DOCTYPE x [<!ENTITY y SYSTEM '" + secret.toUri() + "'>]>&y;"))
                .isInstanceOf(UnprintableException.class);
        byte[] page = new PdfPrinter()
                .print(new LetterPaper(HOUSE)
                        .lay(
                                HEAD,
                                Locale.UK,
                                "<p>seen</p><img src=\"" + secret.toUri()
                                        + "\" alt=\"\"/><link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/>"));
        assertThat(words(page)).contains("seen");
    }

    private Printed print(String body, Map<String, Object> values) throws Exception {
        return print(body, values, null);
    }

    private Printed print(String body, Map<String, Object> values, Locale reader) throws Exception {
        return press.print(manuscript(
                "subject: About you\nvalues: " + String.join(", ", values.keySet()) + "\n\n" + body, values, reader));
    }

    private Printed print(String head, String body, Map<String, Object> values) throws Exception {
        return press.print(manuscript("subject: About you\n" + head + "\n\n" + body, values, null));
    }

    private static Manuscript manuscript(String template, Map<String, Object> values, Locale reader) throws Exception {
        return new Manuscript(
                LetterTemplate.read("sample", template),
                "CMP-2026-000001",
                Instant.parse("2026-11-22T09:00:00Z"),
                List.of("Ada Hart", "2 Cliff Road", "York"),
                new HashMap<>(),
                values,
                reader);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(page);
        }
    }

    private static List<String> tags(Printed letter) {
        return Pattern.compile("</?(?!br )[a-z][^>]*>")
                .matcher(letter.html())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    static LetterPress press() {
        Viewing viewing = mock(Viewing.class);
        when(viewing.houseZone()).thenReturn(ZoneId.of("Europe/London"));
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/message");
        return new LetterPress(HOUSE, new LetterPaper(HOUSE), new PdfPrinter(), viewing, words);
    }
}
