package org.kept.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tokens keep the contrasts of WCAG 2.2 AA in both themes; the pairs stand at the end of the stylesheet that has the tokens. */
class ContrastTest {

    private static final Pattern TOKEN =
            Pattern.compile("--k-([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Pattern PAIRS = Pattern.compile("(?m)^ +(text|edge): (.*?)(?: \\*/)?$");

    record Pair(String theme, String ink, String paper, double needed, double found) {}

    @ParameterizedTest
    @MethodSource("pairs")
    void canBeReadByWeakEyes(Pair pair) {
        assertThat(pair.found()).as(pair.toString()).isGreaterThanOrEqualTo(pair.needed());
    }

    private static Stream<Pair> pairs() throws IOException {
        String css = Files.readString(Path.of("src/main/frontend/css/tokens.css"));
        Map<String, String> light = new HashMap<>();
        Map<String, String> dark = new HashMap<>();
        TOKEN.matcher(css).results().forEach(token -> {
            light.put(token.group(1), token.group(2));
            dark.put(token.group(1), token.group(3));
        });
        return PAIRS.matcher(css).results().flatMap(line -> Stream.of(
                        line.group(2).split(" "))
                .map(pair -> pair.split("/"))
                .flatMap(pair ->
                        Stream.of(pair("light", light, pair, line.group(1)), pair("dark", dark, pair, line.group(1)))));
    }

    private static Pair pair(String theme, Map<String, String> tokens, String[] names, String kind) {
        double one = luminance(tokens.get(names[0]));
        double other = luminance(tokens.get(names[1]));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return new Pair(theme, names[0], names[1], kind.equals("text") ? 4.5 : 3, contrast);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
