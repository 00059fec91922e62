package org.kept.message.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.customer.Addresses;
import org.kept.shared.text.PrintableText;
import org.springframework.stereotype.Component;

/** Reads a mail as it went over the wire (RFC 822 and its successors). What is broken in it is left out, what is missing is refused. */
@Component
class MailReader {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern MARK = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Pattern MACHINE =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply-bounces?|bounces?[+-].*)@.*");
    private static final Pattern BARE = Pattern.compile("^([^<>]*)<([^<>@\\s]+@[^<>@\\s]+)>\\s*$");
    private static final List<String> RECIPIENTS = List.of("Delivered-To", "X-Original-To", "To", "Cc");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,255}");
    private static final int MOST_ANSWERED = 50;
    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_HEADER = 1_000;

    private final Addresses addresses;

    MailReader(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads a mail.
     *
     * @param hash what to know it by if it has no mark of its own
     * @throws UnreadableMailException if it is none, or says not who sent it
     */
    IncomingMail read(byte[] raw, String hash) {
        try {
            MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            InternetAddress from = from(mail);
            String address = addresses.email(from.getAddress()).orElseThrow();
            MailParts parts = new MailParts();
            String text = parts.words(mail, 0);
            Date sent = sent(mail);
            return new IncomingMail(
                    marks(header(mail, "Message-ID")).findFirst().orElse("<" + hash + "@hash>"),
                    Stream.concat(marks(header(mail, "In-Reply-To")), marks(header(mail, "References")))
                            .distinct()
                            .limit(MOST_ANSWERED)
                            .toList(),
                    address,
                    from.getPersonal() == null ? "" : PrintableText.line(from.getPersonal(), 200),
                    to(mail),
                    PrintableText.line(decoded(header(mail, "Subject")), 250),
                    text,
                    sent == null ? null : sent.toInstant(),
                    List.copyOf(parts.attachments()),
                    automatic(mail, address));
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            throw new UnreadableMailException("mail", "This cannot be read as a mail (message/rfc822)");
        }
    }

    /** The sender; where the name before the address breaks the rules, as names often do, the address alone. */
    private InternetAddress from(MimeMessage mail) throws MessagingException, IOException {
        String header = MimeUtility.unfold(header(mail, "From"));
        try {
            InternetAddress[] all = InternetAddress.parseHeader(header, false);
            if (all.length > 0 && addresses.email(all[0].getAddress()).isPresent()) {
                return all[0];
            }
        } catch (AddressException broken) {
            // Tried below as people would read it.
        }
        Matcher bare = BARE.matcher(header.length() <= LONGEST_HEADER ? header : "");
        if (bare.find() && addresses.email(bare.group(2)).isPresent()) {
            return new InternetAddress(bare.group(2), decoded(bare.group(1).strip()), "UTF-8");
        }
        throw new UnreadableMailException("from", "The mail does not say who it is from");
    }

    /** Whom it says it is to, and for whom a mail server handed it over; what is no address counts for nothing. */
    private List<String> to(MimeMessage mail) {
        return RECIPIENTS.stream()
                .flatMap(name -> ADDRESS.matcher(MimeUtility.unfold(headerOrNone(mail, name)))
                        .results())
                .flatMap(found -> addresses.email(found.group()).stream())
                .distinct()
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    /** Whether a machine wrote it (RFC 3834, RFC 3464 and what programs do in fact). */
    private static boolean automatic(MimeMessage mail, String from) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        String precedence = header(mail, "Precedence").strip().toLowerCase(Locale.ROOT);
        String type = header(mail, "Content-Type").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.equals("no") && !submitted.startsWith("no;")
                || header(mail, "Return-Path").replaceAll("\\s", "").equals("<>")
                || Stream.of("bulk", "junk", "list", "auto_reply").anyMatch(precedence::equals)
                || Stream.of("X-Autoreply", "X-Autorespond", "List-Id")
                        .anyMatch(name -> !headerOrNone(mail, name).isEmpty())
                || type.startsWith("multipart/report")
                || MACHINE.matcher(from).matches();
    }

    private static Date sent(MimeMessage mail) {
        try {
            return mail.getSentDate();
        } catch (MessagingException broken) {
            return null;
        }
    }

    private static Stream<String> marks(String header) {
        return MARK.matcher(header).results().map(MatchResult::group);
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] all = mail.getHeader(name);
        return all == null ? "" : all[0];
    }

    private static String headerOrNone(MimeMessage mail, String name) {
        try {
            return header(mail, name);
        } catch (MessagingException broken) {
            return "";
        }
    }
}
