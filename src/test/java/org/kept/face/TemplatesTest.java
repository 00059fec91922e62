package org.kept.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template owes its readers: words from the bundles, nothing inline that the security policy would refuse, and a size to read. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final int MOST_LINES = 100;
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]|#messages\\.msg\\('([\\w.-]+)'\\)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INLINE =
            Pattern.compile("\\s(style|th:style|on[a-z]+|th:on[a-z]+|hx-on[:-][^=]*)\\s*=|<style|javascript:");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(">([^<]*\\p{L}{2,}[^<]*)<");
    private static final Pattern TECHNICAL = Pattern.compile("<(kbd|code|pre)[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern UNASKED =
            Pattern.compile("<[^>]*(th:(if|unless|each)=[^>]*th:replace=|th:replace=[^>]*th:(if|unless|each)=)[^>]*>");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");

    @ParameterizedTest
    @MethodSource("templates")
    void saysOnlyWhatABundleHolds(Path template) throws IOException {
        Set<String> asked = KEY.matcher(markup(template))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        asked.removeAll(words().stringPropertyNames());

        assertThat(asked).as("keys without words").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoTextOfItsOwn(Path template) throws IOException {
        String plain = TECHNICAL.matcher(markup(template)).replaceAll("");

        assertThat(all(TEXT, plain)).as("text that belongs into a bundle").isEmpty();
    }

    /** Replacing comes before choosing: a condition on the same element would never be asked. */
    @ParameterizedTest
    @MethodSource("templates")
    void asksItsConditionsBeforeItReplaces(Path template) throws IOException {
        assertThat(all(UNASKED, markup(template)))
                .as("a condition that is never asked")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNothingInlineAndNothingUnescaped(Path template) throws IOException {
        String markup = markup(template);

        assertThat(all(INLINE, markup)).as("inline style or handler").isEmpty();
        assertThat(all(SCRIPT, markup)).as("inline script").isEmpty();
        assertThat(all(UNESCAPED, markup)).as("unescaped text").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void fitsOnTwoScreens(Path template) throws IOException {
        assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    private static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    // Letters are sent as mail, where styles have to be inline.
                    .filter(file -> !file.toString().contains("templates/message/mail/"))
                    .toList()
                    .stream();
        }
    }

    private static String markup(Path template) throws IOException {
        return COMMENT.matcher(Files.readString(template)).replaceAll("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (Stream<Path> bundles = Files.list(RESOURCES.resolve("messages"))) {
            for (Path bundle : bundles.toList()) {
                try (var reader = Files.newBufferedReader(bundle)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
