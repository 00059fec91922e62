package org.kept.message.post;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail server did not take a mail.
 *
 * @param permanent whether trying again is in vain: the server said no to this mail for good
 * @param everyMail whether no other mail would get through either, because the server cannot be reached
 */
public record SendFailure(boolean permanent, boolean everyMail, String why) {

    /** What the mail server said, or that it said nothing. */
    public static SendFailure of(MailException thrown) {
        if (!(thrown instanceof MailSendException refused)
                || refused.getFailedMessages().isEmpty()) {
            return new SendFailure(false, true, "The mail server cannot be reached or does not let us in");
        }
        int code = 0;
        for (Exception each : refused.getMessageExceptions()) {
            for (Exception cause = each; cause != null; cause = next(cause)) {
                code = Math.max(code, code(cause));
            }
        }
        return new SendFailure(
                code >= 500 && code < 600,
                false,
                code == 0 ? "The mail server broke off" : "The mail server refused it with code " + code);
    }

    private static Exception next(Exception thrown) {
        return thrown instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static int code(Exception thrown) {
        if (thrown instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (thrown instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return thrown instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }
}
