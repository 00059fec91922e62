package org.kept.message.print;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Node;
import org.kept.shared.text.PrintableText;
import org.kept.shared.web.Viewing;
import org.kept.workflow.letters.LetterTemplate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints letters: the template's text with its values in the reader's words, as text, as HTML and on paper. */
@Component
public class LetterPress {

    private static final int LONGEST_SUBJECT = 200;

    private final HouseSettings house;
    private final LetterPaper paper;
    private final PdfPrinter printer;
    private final Viewing viewing;
    private final MessageSource words;

    LetterPress(HouseSettings house, LetterPaper paper, PdfPrinter printer, Viewing viewing, MessageSource words) {
        this.house = house;
        this.paper = paper;
        this.printer = printer;
        this.viewing = viewing;
        this.words = words;
    }

    /**
     * Prints a letter.
     *
     * @throws UnprintableException if a value is missing, of no known kind, or too long
     */
    public Printed print(Manuscript manuscript) {
        LetterTemplate template = manuscript.template();
        template.values().stream()
                .map(value -> value.replaceAll("\\..*", ""))
                .filter(value -> !manuscript.values().containsKey(value))
                .findFirst()
                .ifPresent(value -> {
                    throw new UnprintableException("The letter needs the value '" + value + "', and none was given");
                });
        Locale locale = locale(manuscript);
        Wording wording = new Wording(locale, viewing.houseZone(), words);
        LocalDate today = LocalDate.ofInstant(manuscript.at(), viewing.houseZone());
        Map<String, Object> values = values(manuscript, today);

        String subject = PrintableText.line(
                new Filling(wording, text -> text).fill(template.subject(), values), LONGEST_SUBJECT);
        Typesetting setting = new Typesetting();
        Node letter = setting.set(new Filling(wording, setting::hold).fill(template.body(), values));
        String html = Typesetting.html(letter);
        Map<String, Object> head = Map.of(
                "subject", subject,
                "ref", manuscript.ref(),
                "date", wording.say(today),
                "addressee",
                        manuscript.addressee().stream().map(PrintableText::of).toList());
        return new Printed(subject, Typesetting.text(letter), html, printer.print(paper.lay(head, locale, html)));
    }

    /** The reader's locale where the letter is written in the reader's language, else the house's. */
    private Locale locale(Manuscript manuscript) {
        Locale written = manuscript.template().language() == null
                ? house.locale()
                : manuscript.template().language();
        Locale reader = manuscript.reader();
        if (reader != null
                && reader.getLanguage().equals(written.getLanguage())
                && !reader.getCountry().isEmpty()) {
            return reader;
        }
        boolean ours = written.getLanguage().equals(house.locale().getLanguage());
        return ours && written.getCountry().isEmpty() ? house.locale() : written;
    }

    private Map<String, Object> values(Manuscript manuscript, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("facts", manuscript.facts());
        values.put("letter", manuscript.values());
        values.put("ref", manuscript.ref());
        values.put("today", today);
        values.put("to", Map.of("name", manuscript.addressee().get(0)));
        values.put(
                "house",
                Map.of(
                        "name", house.name(),
                        "address", List.copyOf(house.lines()),
                        "phone", house.phone(),
                        "email", house.email(),
                        "web", house.web()));
        return values;
    }
}
