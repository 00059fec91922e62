package org.kept.complaint.mail;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a mail was sent, as headers and as mail programs write it; those without an offset mean the reader's own time. */
final class MailDates {

    private static final List<DateTimeFormatter> LOCAL = Stream.of(
                    "EEEE, d MMMM yyyy H:mm[:ss]",
                    "EEEE, MMMM d, yyyy h:mm[:ss] a",
                    "EEEE d MMMM yyyy H:mm[:ss]",
                    "EEE, d MMM yyyy 'at' H:mm",
                    "EEE d MMM yyyy 'at' H:mm",
                    "EEE, MMM d, yyyy 'at' h:mm a",
                    "d MMMM yyyy H:mm[:ss]",
                    "d MMMM yyyy 'at' H:mm[:ss]",
                    "d MMM yyyy[','] H:mm[:ss]",
                    "dd/MM/yyyy H:mm[:ss]",
                    "yyyy-MM-dd H:mm[:ss]",
                    "yyyy-MM-dd'T'HH:mm[:ss]")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private MailDates() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        // Mail programs set a narrow space before AM and PM.
        String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
        try {
            if (plain.matches(".*\\d:\\d\\d.*([+-]\\d{4}|[A-Z]{2,4})\\b.*") && !plain.matches("(?i).*\\b[ap]m$")) {
                return Optional.of(new MailDateFormat().parse(plain).toInstant());
            }
        } catch (ParseException notAHeader) {
            // Perhaps as a mail program shows it.
        }
        return LOCAL.stream()
                .flatMap(format -> local(plain, format, zone).stream())
                .findFirst();
    }

    private static Optional<Instant> local(String text, DateTimeFormatter format, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).atZone(zone).toInstant());
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }
}
