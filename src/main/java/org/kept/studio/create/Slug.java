package org.kept.studio.create;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kept.shared.text.PrintableText;

/** Names as machines want them, and words as models may hold them, made of whatever somebody typed. */
final class Slug {

    private Slug() {}

    /** Words in one line that neither the engine nor a form reads as more than words. */
    static String words(String typed, int longest) {
        String line = PrintableText.line(typed == null ? "" : typed, longest)
                .replace("{", "(")
                .replace("}", ")")
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("(?i)(javascript|vbscript|data):", "$1 :");
        return line.replaceFirst("^[=\\s]+", "").strip();
    }

    /** Small Latin letters and digits, words joined by the separator; of other scripts nothing is left, then it is the fallback. */
    static String of(String typed, String separator, String fallback, int longest) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String joined = Stream.of(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(separator))
                .replaceFirst("^[0-9-]+", "");
        String cut = joined.length() <= longest ? joined : joined.substring(0, longest);
        String clean = cut.replaceAll("-+$", "");
        return clean.length() < 2 ? fallback : clean;
    }

    /** A key such as {@code hoursItTakes}, which no other field has. */
    static String key(String typed, Set<String> taken) {
        StringBuilder key = new StringBuilder();
        for (String word : of(typed, " ", "answer", 40).split(" ")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        String found = free(key.toString(), one -> !taken.contains(one));
        taken.add(found);
        return found;
    }

    /** Words run together, each with a capital: {@code CallCustomer}. */
    static String camel(String typed, String fallback, int longest) {
        String words = of(typed, " ", "", longest);
        return words.isEmpty()
                ? fallback
                : Stream.of(words.split(" "))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** The name itself, or with the first number behind it that makes it free. */
    static String free(String name, Predicate<String> isFree) {
        return Stream.concat(Stream.of(name), IntStream.range(2, 10_000).mapToObj(number -> name + number))
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }
}
