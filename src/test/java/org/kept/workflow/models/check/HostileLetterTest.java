package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.workflow.models.ModelCheck;

/** Letters that would print what there is not, reach where they may not, or never end, each refused; an honest one is not. */
class HostileLetterTest {

    private static final String NAME = "visit-note.letter";
    private static final String PLACE = "One of us comes.";

    @Test
    void an_honest_letter_passes() {
        assertThat(check(Samples.text(NAME))).isEmpty();
        assertThat(check("subject: Hello\n\nHello {{to.name}}, {{today}}.")).isEmpty();
        assertThat(check(
                        "subject: Hello\r\nvalues: a,\r\n b\r\nlanguage: de\r\n\r\nGuten Tag {{letter.a}}{{letter.b}}"))
                .isEmpty();
        assertThat(
                        check(
                                "subject: Hello\nvalues: list\n\n{{#letter.list}}{{^-first}}, {{/-first}}{{.}}{{/letter.list}}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("letters")
    void is_refused(String rule, String replacement) {
        assertThat(check(Samples.spoilt(NAME, PLACE, replacement)))
                .extracting(ModelProblem::rule)
                .contains(rule);
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("fact", "{{facts.nope}}"),
                Arguments.of("fact", "{{#facts.nope}}x{{/facts.nope}}"),
                Arguments.of("fact", "{{facts.big.class}}"),
                Arguments.of("fact", "{{facts.}}"),
                Arguments.of("value", "{{letter.nope}}"),
                Arguments.of("value", "{{letter.day.class.name}}"),
                Arguments.of("value", "{{letter.stops.place}}"),
                Arguments.of("value", "{{letter}}"),
                Arguments.of("value", "{{facts}}"),
                Arguments.of("value", "{{#facts}}x{{/facts}}"),
                Arguments.of("value", "{{place}}"),
                Arguments.of("value", "{{#letter.stops}}{{name}}{{/letter.stops}}"),
                Arguments.of("value", "{{^letter.stops}}{{place}}{{/letter.stops}}"),
                Arguments.of("value", "{{.}}"),
                Arguments.of("value", "{{this}}"),
                Arguments.of("value", "{{-first}}"),
                Arguments.of("value", "{{day}}"),
                Arguments.of("value", "{{class}}"),
                Arguments.of("value", "{{to.email}}"),
                Arguments.of("value", "{{house.password}}"),
                Arguments.of("value", "{{" + "a".repeat(10_000) + "}}"),
                Arguments.of("unescaped", "{{{letter.day}}}"),
                Arguments.of("unescaped", "{{&letter.day}}"),
                Arguments.of("unescaped", "{{& letter.day }}"),
                Arguments.of("tag", "{{>other}}"),
                Arguments.of("tag", "{{> visit-note}}"),
                Arguments.of("tag", "{{<parent}}{{/parent}}"),
                Arguments.of("tag", "{{$block}}x{{/block}}"),
                Arguments.of("tag", "{{=<% %>=}}"),
                Arguments.of("tag", "{{= | | =}}"),
                Arguments.of("tag", "{{}}"),
                Arguments.of("tag", "{{ }}"),
                Arguments.of("tag", "{{letter.day"),
                Arguments.of("tag", "{{#letter.day}}"),
                Arguments.of("tag", "{{^letter.day}}"),
                Arguments.of("tag", "{{/letter.day}}"),
                Arguments.of("tag", "{{#letter.day}}{{^facts.big}}{{/letter.day}}{{/facts.big}}"),
                Arguments.of("tag", "{{#letter.stops}}{{#letter.stops}}x{{/letter.stops}}{{/letter.stops}}"),
                Arguments.of("tag", "{{*letter.day}}"),
                Arguments.of("tag", "{{%PRAGMA}}"),
                Arguments.of("tag", "{{${facts.big}}}"),
                Arguments.of(
                        "depth", "{{#letter.day}}{{#facts.big}}".repeat(4) + "{{/facts.big}}{{/letter.day}}".repeat(4)),
                Arguments.of("depth", "{{#letter.day}}".repeat(400)),
                Arguments.of("size", "{{letter.day}}".repeat(501)),
                Arguments.of("size", "x".repeat(70_000)),
                Arguments.of("markup", "<b>big</b>"),
                Arguments.of("markup", "<script>alert(1)</script>"),
                Arguments.of("markup", "\n<div onclick=x>\n"),
                Arguments.of("markup", "<!-- x -->"),
                Arguments.of("markup", "<?xml version=\"1.0\"?>"),
                Arguments.of("markup", "![x](https://example.org/x.png)"),
                Arguments.of("markup", "![x](file:///etc/passwd)"),
                Arguments.of("markup", "`code`"),
                Arguments.of("link", "[x](javascript:alert)"),
                Arguments.of("link", "[x](JaVaScRiPt:alert)"),
                Arguments.of("link", "[x](data:text/html;base64,eA==)"),
                Arguments.of("link", "[x](file:///etc/passwd)"),
                Arguments.of("link", "[x](/cases)"),
                Arguments.of("link", "[x]()"),
                Arguments.of("link", "[x]({{letter.day}})"),
                Arguments.of("link", "[x](https://example.org/{{letter.day}})"),
                Arguments.of("link", "<vbscript:x>"),
                Arguments.of("link", "[x][1]\n\n[1]: javascript:alert(1)"),
                Arguments.of("letter", "\u0000"),
                Arguments.of("letter", "\u001B[1m"),
                Arguments.of("letter", "\uE0000\uE001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Dear you",
                "subject:\n\nHello",
                "values: a\n\nHello",
                "subject: a",
                "subject: a\n\n",
                "subject: a\n\n   \n",
                "subject: a\nsubject: b\n\nHello",
                "subject: a\nfrom: b\n\nHello",
                "subject: a\nvalues: a b\n\nHello",
                "subject: a\nvalues: a.b.c\n\nHello",
                "subject: a\nvalues: {{x}}\n\nHello",
                "subject: a\nlanguage: english please\n\nHello",
                "<letter/>",
                "{\"subject\": \"a\"}",
            })
    void what_has_no_head_or_no_text_is_refused(String content) {
        assertThat(check(content)).isNotEmpty();
    }

    @Test
    void a_problem_tells_its_line_in_the_file() {
        assertThat(check(Samples.spoilt(NAME, PLACE, "One of {{facts.nope}} comes.")))
                .containsExactly(new ModelProblem(
                        NAME, "visit-note", 12, "fact", "There is no fact 'nope'; choose one of the case's facts"));
        assertThat(check("subject: {{letter.x}}\n\nHello"))
                .extracting(ModelProblem::line)
                .containsExactly(1);
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThat(check("subject: {{facts.a}}\n\n{{facts.b}}\n{{letter.c}}\n{{>d}}"))
                .extracting(ModelProblem::line)
                .containsExactly(1, 3, 4, 5);
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        byte[] latin = "subject: Grüße\n\nGrüße".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ModelCheck.check(List.of(new ModelFile(NAME, latin)), Samples.CATALOGUE))
                .extracting(ModelProblem::rule)
                .containsExactly("letter");
    }

    @Test
    void a_letters_id_belongs_to_one_module() {
        Catalogue taken = new Catalogue(
                "visit",
                Map.of(),
                Map.of(),
                java.util.Set.of(),
                Map.of(),
                java.util.Set.of(),
                java.util.Set.of("big"),
                Map.of("letter:visit-note", "lead"),
                Samples.NOW);

        assertThat(ModelCheck.check(List.of(Samples.file(NAME, Samples.text(NAME))), taken))
                .extracting(ModelProblem::rule)
                .containsExactly("owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "* a\n",
                "- ",
                "1. ",
                "**a ",
                "*a **b ",
                "[",
                "![",
                "[a](",
                "`",
                "<",
                "&",
                "\\",
                "|",
                "_a ",
                "[a]: b\n",
                "{{",
                "}}",
                "{",
                "a  \n",
                "# ",
                "\t",
                "***",
                "[]()",
                "|a",
                "(((",
                "&#x41;"
            })
    void a_text_made_to_take_long_does_not(String piece) {
        String text = "subject: a\n\n" + piece.repeat(60_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(text));
        String nested = "subject: a\n\n" + piece.repeat(2_000) + "\n" + "x" + ")]*_`>".repeat(2_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(nested));
    }

    private static List<ModelProblem> check(String content) {
        return ModelCheck.check(List.of(Samples.file(NAME, content)), Samples.CATALOGUE);
    }
}
