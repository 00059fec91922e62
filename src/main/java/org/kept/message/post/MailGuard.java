package org.kept.message.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.regex.Pattern;

/** What may stand in the head of a mail: one address, one line; anything else could add recipients or headers. */
public final class MailGuard {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ONE_ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250})\\.[\\p{L}\\p{N}-]{2,63}");

    private MailGuard() {}

    /**
     * Reads exactly one plain address. The shape is checked here, not the top-level domain: lists of those age.
     *
     * @throws UnsendableException if it is none, several, or a group
     */
    static InternetAddress oneAddress(String text) {
        if (text == null || !ONE_ADDRESS.matcher(text).matches()) {
            throw new UnsendableException("The recipient is not one e-mail address");
        }
        int at = text.lastIndexOf('@');
        try {
            return new InternetAddress(text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1)), true);
        } catch (AddressException | IllegalArgumentException e) {
            throw new UnsendableException("The recipient is not one e-mail address", e);
        }
    }

    /**
     * A value that is safe as a header.
     *
     * @throws UnsendableException if it breaks the line or has control characters
     */
    static String line(String value) {
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new UnsendableException("A header of the mail has a line break or a control character");
        }
        return value;
    }

    /** A subject: one line, cut where mail programs would cut it anyway. */
    public static String subject(String value) {
        String line = line(value.strip());
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
