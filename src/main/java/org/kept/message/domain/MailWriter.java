package org.kept.message.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kept.message.post.Attachment;
import org.kept.message.post.MailGuard;
import org.kept.message.post.MailText;
import org.kept.message.post.UnsendableException;
import org.kept.shared.web.Viewing;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters from {@code templates/message/mail/<id>.txt}, whose first line is the subject and second is empty, and,
 * where there is one, {@code <id>.html}. Its engine is its own: a mail knows no request and no page.
 */
@Component
class MailWriter {

    private static final String FOLDER = "templates/message/mail/";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.UK);
    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ObjectMapper json;
    private final UnsubscribeLinks links;
    private final Viewing viewing;
    private final EnclosedLetters letters;

    MailWriter(ObjectMapper json, UnsubscribeLinks links, Viewing viewing, EnclosedLetters letters) {
        this.letters = letters;
        this.json = json;
        this.links = links;
        this.viewing = viewing;
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT, 1));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML, 2));
    }

    /**
     * Writes the letter.
     *
     * @throws UnsendableException if there is no such template or its model does not fit it
     */
    MailText write(OutboxMail mail) {
        if (!ID.matcher(mail.template()).matches() || !exists(mail.template() + ".txt")) {
            throw new UnsendableException("There is no mail template '" + mail.template() + "'");
        }
        String unsubscribe = mail.service() ? null : links.link(mail.id());
        Context context = new Context(Locale.UK);
        values(mail).forEach((name, value) -> context.setVariable(name, readable(value)));
        context.setVariable("ref", mail.ref() == null ? "" : mail.ref().value());
        context.setVariable("unsubscribe", unsubscribe);
        try {
            String[] text = engine.process(mail.template() + ".txt", context).split("\\R", 3);
            String html = exists(mail.template() + ".html") ? engine.process(mail.template() + ".html", context) : null;
            MailText written = new MailText(MailGuard.subject(text[0]), text[2], html, unsubscribe);
            return mail.letter() == null ? written : written.with(enclosed(mail.letter()));
        } catch (TemplateEngineException | ArrayIndexOutOfBoundsException e) {
            throw new UnsendableException("The template '" + mail.template() + "' does not fit what it is to print", e);
        }
    }

    private Attachment enclosed(UUID letter) {
        return letters.find(letter)
                .map(EnclosedLetters.Enclosed::pdf)
                .orElseThrow(() -> new UnsendableException("The letter it takes along is erased"));
    }

    private Map<String, Object> values(OutboxMail mail) {
        try {
            return json.readValue(mail.model(), MODEL);
        } catch (JsonProcessingException e) {
            throw new UnsendableException("What the mail is to print is unreadable", e);
        }
    }

    private Object readable(Object value) {
        if (!(value instanceof String text) || !INSTANT.matcher(text).matches()) {
            return value;
        }
        try {
            return MOMENT.format(Instant.parse(text).atZone(viewing.zone()));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static boolean exists(String file) {
        return new ClassPathResource(FOLDER + file).exists();
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailWriter.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(order);
        return resolver;
    }
}
