package org.kept.message.inbound;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.kept.shared.text.PrintableText;

/** Walks through a mail's parts for its words, down to a bounded depth; what is no text is only named. */
final class MailParts {

    private static final int DEEPEST = 10;
    private static final int MOST = 200;
    private static final int LONGEST = 200_000;
    private static final Charset USUAL = Charset.forName("windows-1252");

    private final List<String> attachments = new ArrayList<>();
    private int parts;

    /** The names of what came along, once the words were read. */
    List<String> attachments() {
        return attachments;
    }

    /** The words of a part and all within it. */
    String words(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST) {
            throw new UnreadableMailException("mail", "The mail has too many parts, or parts within parts without end");
        }
        if (is(part, "multipart/*")) {
            return many(part, depth);
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part) != null;
        if (!attached && is(part, "text/html")) {
            return HtmlWords.of(decoded(part));
        }
        if (!attached && is(part, "text/plain")) {
            return decoded(part);
        }
        attachments.add(name(part) == null ? "unnamed" : PrintableText.line(name(part), 200));
        return "";
    }

    private String many(Part part, int depth) throws MessagingException, IOException {
        Multipart all = new MimeMultipart(part.getDataHandler().getDataSource());
        try {
            all.getCount();
        } catch (MessagingException withoutParts) {
            return decoded(part);
        }
        boolean oneOf = is(part, "multipart/alternative");
        StringBuilder words = new StringBuilder();
        String best = "";
        boolean plain = false;
        for (int i = 0; i < all.getCount(); i++) {
            BodyPart each = all.getBodyPart(i);
            String said = words(each, depth + 1);
            if (!said.isBlank() && !plain) {
                best = said;
                plain = is(each, "text/plain");
            }
            if (!said.isBlank() && words.length() < LONGEST) {
                words.append(words.isEmpty() ? "" : "\n\n").append(said);
            }
        }
        return oneOf ? best : words.toString();
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        byte[] bytes = bytes(part);
        String text = strict(bytes, charset(part));
        text = text == null ? strict(bytes, StandardCharsets.UTF_8) : text;
        String known = PrintableText.of(text == null ? new String(bytes, USUAL) : text);
        return known.length() <= LONGEST ? known : known.substring(0, LONGEST);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(4 * LONGEST);
        } catch (IOException | MessagingException unknownEncoding) {
            try (InputStream raw = part instanceof MimeMessage mail
                    ? mail.getRawInputStream()
                    : ((MimeBodyPart) part).getRawInputStream()) {
                return raw.readNBytes(4 * LONGEST);
            }
        }
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherwise) {
            return null;
        }
    }

    private static Charset charset(Part part) {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.US_ASCII : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.US_ASCII;
        }
    }

    private static boolean is(Part part, String type) throws MessagingException {
        try {
            String given = part.getContentType();
            return new ContentType(given == null ? "text/plain" : given).match(type);
        } catch (ParseException broken) {
            return type.equals("text/plain");
        }
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException broken) {
            return Part.ATTACHMENT;
        }
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | java.io.UnsupportedEncodingException broken) {
            return "unnamed";
        }
    }
}
