package org.kept.message.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.shared.Money;
import org.kept.workflow.letters.LetterTemplate;

/** Every letter that ships, printed with all there may be to say, so that each paragraph is on a page once. */
class ShippedLettersTest {

    private static final Set<String> FLAGS =
            Set.of("upheld", "reopened", "reviewPossible", "ombudsman", "rises", "hasExtras", "hasReason");
    private static final Set<String> MONEY = Set.of("redress", "refund", "distress", "price", "value");

    static Stream<Path> letters() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".letter")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void is_printed_without_a_gap(Path file) throws Exception {
        String id = file.getFileName().toString().replace(".letter", "");
        LetterTemplate template = LetterTemplate.read(id, Files.readString(file));

        Printed letter = LetterPressTest.press()
                .print(new Manuscript(
                        template,
                        "CMP-2026-000042",
                        Instant.parse("2026-11-22T09:00:00Z"),
                        List.of("Mrs Agnieszka Łuczak", "24 Cliff Road", "York YO1 9AB"),
                        new AnyFact(),
                        values(template),
                        null));

        assertThat(letter.text())
                .startsWith("Dear ")
                .endsWith("Northbridge Energy")
                .doesNotContain("{", "}", "**", "##");
        assertThat(letter.subject()).isNotBlank();
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(id + ".pdf"), letter.pdf());
    }

    private static Map<String, Object> values(LetterTemplate template) {
        Map<String, Object> values = new HashMap<>();
        for (String value : template.values()) {
            String[] parts = value.split("\\.");
            if (parts.length == 1) {
                values.put(value, sample(value));
            } else {
                @SuppressWarnings("unchecked")
                List<Map<String, Object>> list = (List<Map<String, Object>>)
                        values.computeIfAbsent(parts[0], key -> List.of(new HashMap<>(), new HashMap<>()));
                list.forEach(entry -> entry.put(parts[1], sample(parts[1])));
            }
        }
        return values;
    }

    private static Object sample(String name) {
        if (FLAGS.contains(name)) {
            return true;
        }
        if (MONEY.contains(name)) {
            return Money.of(new BigDecimal("2600"), "GBP");
        }
        if (name.equals("partly")) {
            return false;
        }
        if (name.equals("number") || name.equals("months")) {
            return 12;
        }
        boolean date = name.endsWith("By") || name.endsWith("On") || name.equals("by") || name.endsWith("At");
        return date ? LocalDate.of(2026, 12, 18) : "What is said of " + name + ",\nin two lines";
    }

    /** Facts of which each is known. */
    private static final class AnyFact extends AbstractMap<String, Object> {

        @Override
        public boolean containsKey(Object name) {
            return true;
        }

        @Override
        public Object get(Object name) {
            return name.equals("offerStaysOpen")
                    ? Boolean.TRUE
                    : name.equals("subject") ? "My boiler" : sample((String) name);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
