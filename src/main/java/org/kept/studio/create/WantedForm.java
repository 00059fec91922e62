package org.kept.studio.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.studio.create.Wanted.Step;

/** The three questions as they are typed; what was typed stays, however often the page is sent. */
record WantedForm(Map<String, String> typed) {

    private static final int FIRST = 3;
    private static final int MOST = 12;

    /** How many rows for steps the page has. */
    int rows() {
        int asked = whole(typed.get("rows"), FIRST) + (typed.containsKey("more") ? 1 : 0);
        return Math.max(FIRST, Math.min(MOST, asked));
    }

    /** Whether only another row was asked for. */
    boolean more() {
        return typed.containsKey("more");
    }

    /** The numbers of the rows, for the page. */
    public List<Integer> numbers() {
        return java.util.stream.IntStream.rangeClosed(1, rows()).boxed().toList();
    }

    /** What it says; rows in which nothing stands are none. */
    Wanted wanted() {
        List<Step> steps = new ArrayList<>();
        for (int number : numbers()) {
            String name = said("step" + number);
            String fields = said("fields" + number);
            if (!name.isBlank() || !fields.isBlank()) {
                steps.add(new Step(name, said("team" + number), FieldLines.read(fields)));
            }
        }
        return new Wanted(
                said("name").strip(),
                said("purpose").strip(),
                said("team"),
                steps,
                promise(),
                typed.containsKey("decides"));
    }

    private String promise() {
        String amount = said("amount").strip();
        if (amount.isEmpty()) {
            return "";
        }
        return switch (said("unit")) {
            case "working_hours" -> "PT" + amount + "H business";
            case "calendar_days" -> "P" + amount + "D";
            case "weeks" -> "P" + amount + "W";
            default -> "P" + amount + "D business";
        };
    }

    private String said(String field) {
        return typed.getOrDefault(field, "");
    }

    private static int whole(String text, int otherwise) {
        return text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : otherwise;
    }
}
