package org.kept.workflow.models.check.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.kept.workflow.letters.LetterTags.Tag;
import org.kept.workflow.letters.LetterTemplate;

/** Checks what stands in braces: known names, sections that end where they should, and nothing that reaches further. */
final class TagCheck {

    private static final int MAX_TAGS = 500;
    private static final int MAX_DEPTH = 5;

    /** What every letter may print, besides facts and values. */
    private static final Set<String> ALWAYS =
            Set.of("ref", "today", "to.name", "house.name", "house.address", "house.phone", "house.email", "house.web");

    private static final Set<String> IN_LISTS = Set.of("-first", "-last", "-index");

    private final LetterTemplate template;
    private final Set<String> facts;
    private final LetterCheck.Problems problems;
    private boolean sound = true;

    TagCheck(LetterTemplate template, Set<String> facts, LetterCheck.Problems problems) {
        this.template = template;
        this.facts = facts;
        this.problems = problems;
    }

    /** Whether nothing is wrong with these tags. */
    boolean check(List<Tag> tags) {
        sound = true;
        require(
                tags.size() <= MAX_TAGS,
                0,
                "size",
                "A letter has at most " + MAX_TAGS + " names in braces; shorten it");
        Deque<Tag> open = new ArrayDeque<>();
        for (Tag tag : tags.subList(0, Math.min(tags.size(), MAX_TAGS))) {
            check(tag, open);
        }
        open.forEach(tag -> require(
                false,
                tag.line(),
                "tag",
                "'{{" + tag.kind() + tag.name() + "}}' is never ended; add '{{/" + tag.name() + "}}'"));
        return sound;
    }

    private void check(Tag tag, Deque<Tag> open) {
        switch (tag.kind()) {
            case '!' -> {}
            case ' ' -> name(tag, open);
            case '#', '^' -> {
                name(tag, open);
                require(open.size() < MAX_DEPTH, tag.line(), "depth", "Sections stand at most " + MAX_DEPTH + " deep");
                require(
                        open.stream()
                                .noneMatch(each -> each.kind() == '#'
                                        && tag.kind() == '#'
                                        && each.name().equals(tag.name())),
                        tag.line(),
                        "tag",
                        "'" + tag.name() + "' is open already; a list cannot be told within itself");
                open.push(tag);
            }
            case '/' -> {
                boolean fits = !open.isEmpty() && open.peek().name().equals(tag.name());
                require(fits, tag.line(), "tag", "'{{/" + tag.name() + "}}' ends nothing that is open here");
                if (fits) {
                    open.pop();
                }
            }
            case '{', '&' ->
                require(false, tag.line(), "unescaped", "Write two braces: what people typed is always escaped");
            case '?' -> require(false, tag.line(), "tag", "These braces have no name in them, or do not end with '}}'");
            default ->
                require(
                        false,
                        tag.line(),
                        "tag",
                        "'{{" + tag.kind()
                                + "' is not allowed: no partials, blocks or other delimiters; write names and sections");
        }
    }

    private void name(Tag tag, Deque<Tag> open) {
        String name = tag.name();
        if (name.startsWith("facts.")) {
            require(
                    facts.contains(name.substring(6)),
                    tag.line(),
                    "fact",
                    "There is no fact '" + name.substring(6) + "'; choose one of the case's facts");
        } else if (name.startsWith("letter.")) {
            require(
                    !name.substring(7).contains(".") && template.has(name.substring(7)),
                    tag.line(),
                    "value",
                    "'" + name + "' is not among the values; add '" + name.substring(7) + "' to the line 'values:'");
        } else if (name.equals(".") || IN_LISTS.contains(name)) {
            require(
                    open.stream().anyMatch(each -> each.kind() == '#'),
                    tag.line(),
                    "value",
                    "'" + name + "' means something only within a list: {{#letter.points}}…{{/letter.points}}");
        } else if (!ALWAYS.contains(name)) {
            boolean part = open.stream()
                    .filter(each -> each.kind() == '#' && each.name().startsWith("letter."))
                    .anyMatch(each -> template.values().contains(each.name().substring(7) + "." + name));
            require(
                    part,
                    tag.line(),
                    "value",
                    "'" + shortened(name)
                            + "' is not known here; write facts.…, letter.…, or within a list a part that 'values:' names");
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private void require(boolean holds, int line, String rule, String message) {
        if (!holds) {
            sound = false;
            problems.add(line, rule, message);
        }
    }
}
