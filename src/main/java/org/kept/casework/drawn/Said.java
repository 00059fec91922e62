package org.kept.casework.drawn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as people read them: choices by their words, numbers without noughts, and no more than fits a line. */
public final class Said {

    private static final int LONGEST = 120;

    private Said() {}

    /**
     * One answer in words.
     *
     * @param labels what the forms call their fields and, under {@code key=value}, their choices
     */
    public static String of(Map<String, String> labels, String key, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> of(labels, key, one)).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value).strip();
        String shown = labels.getOrDefault(key + "=" + text, text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
