package org.kept.complaint.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail as somebody pasted it, taken apart into who, what and when. Whatever no field was found for stays in the text: it was
 * pasted because somebody thought it mattered.
 */
public record PastedMail(String name, String email, String subject, Instant sentAt, String text) {

    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]{1,40}):[ \\t]*(.*)");
    private static final Pattern NAMED =
            Pattern.compile("\"?(.*?)\"?\\s*[<\\[(](?:mailto:)?([^\\s<>\\[\\]()]+@[^\\s<>\\[\\]()]+)[>\\])]");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\\[\\]()@,;]+@[^\\s<>\\[\\]()@,;]+");

    /**
     * Takes a mail apart.
     *
     * @param zone whose time a date without an offset means
     */
    public static PastedMail read(String pasted, ZoneId zone) {
        Reading reading = new Reading(zone);
        List<String> lines = pasted.strip().lines().toList();
        int at = 0;
        while (at < lines.size() && HEADER.matcher(lines.get(at)).matches()) {
            StringBuilder header = new StringBuilder(lines.get(at++));
            while (at < lines.size() && lines.get(at).matches("[ \\t]+\\S.*")) {
                header.append(' ').append(lines.get(at++).strip());
            }
            reading.header(header.toString());
        }
        String body = String.join("\n", lines.subList(at, lines.size())).strip();
        return reading.found ? reading.mail(body) : new PastedMail(null, null, null, null, pasted.strip());
    }

    /** What was understood so far, and the lines that were not. */
    private static final class Reading {

        private final ZoneId zone;
        private final List<String> left = new ArrayList<>();
        private String name;
        private String email;
        private String subject;
        private Instant sentAt;
        private boolean found;

        Reading(ZoneId zone) {
            this.zone = zone;
        }

        void header(String line) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches() || !take(header.group(1).toLowerCase(Locale.ROOT), decoded(header.group(2)))) {
                left.add(line);
            }
        }

        private boolean take(String key, String value) {
            boolean taken =
                    switch (key) {
                        case "from" -> from(value);
                        case "subject" -> subject(value);
                        case "date", "sent" -> date(value);
                        default -> false;
                    };
            found = found || taken;
            return taken;
        }

        private boolean from(String value) {
            Matcher named = NAMED.matcher(value);
            if (name != null || email != null || value.isBlank()) {
                return false;
            }
            if (named.matches()) {
                name = named.group(1).isBlank() ? null : named.group(1).strip();
                email = named.group(2);
            } else if (BARE.matcher(value).matches()) {
                email = value;
            } else if (value.indexOf('@') < 0) {
                name = value;
            }
            return name != null || email != null;
        }

        private boolean subject(String value) {
            boolean first = subject == null && !value.isBlank();
            subject = first ? value : subject;
            return first;
        }

        private boolean date(String value) {
            Optional<Instant> moment = sentAt == null ? MailDates.read(value, zone) : Optional.empty();
            moment.ifPresent(at -> sentAt = at);
            return moment.isPresent();
        }

        PastedMail mail(String body) {
            String rest = String.join("\n", left);
            return new PastedMail(name, email, subject, sentAt, rest.isEmpty() ? body : (rest + "\n\n" + body).strip());
        }

        private static String decoded(String value) {
            try {
                return MimeUtility.decodeText(value).strip();
            } catch (UnsupportedEncodingException unknown) {
                return value.strip();
            }
        }
    }
}
