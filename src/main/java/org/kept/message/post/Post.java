package org.kept.message.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server over SMTP, within time-outs far below the lease of a mail. */
@Component
public class Post {

    private final MailSettings settings;
    private final MailSandbox sandbox;

    Post(MailSettings settings, MailSandbox sandbox) {
        this.settings = settings;
        this.sandbox = sandbox;
    }

    /** Whether there is a mail server at all; without one, mail waits. */
    public boolean open() {
        return settings.given() || sandbox.port().isPresent();
    }

    /** Whether letters go to the sandbox only. */
    public boolean demonstration() {
        return !settings.given();
    }

    /**
     * Sends one letter; when this returns, the mail server has taken it.
     *
     * @param messageId the same for every attempt, so that a letter that arrives twice is seen to be one
     * @throws UnsendableException if the letter can never be sent as it is
     * @throws org.springframework.mail.MailException if the server did not take it, or could not be reached
     */
    public void send(String recipient, String messageId, MailText letter) {
        JavaMailSenderImpl server = server();
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper parts =
                    new MimeMessageHelper(message, letter.html() != null || letter.attachment() != null, "UTF-8");
            parts.setFrom(MailGuard.oneAddress(settings.from()));
            parts.setTo(MailGuard.oneAddress(recipient));
            parts.setSubject(letter.subject());
            if (letter.html() == null) {
                parts.setText(letter.text());
            } else {
                parts.setText(letter.text(), letter.html());
            }
            if (letter.attachment() != null) {
                parts.addAttachment(
                        MailGuard.line(letter.attachment().name()),
                        new ByteArrayResource(letter.attachment().content().get()),
                        "application/pdf");
            }
            message.setHeader("Message-ID", messageId);
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + MailGuard.line(letter.unsubscribe()) + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException e) {
            throw new UnsendableException("The mail cannot be put together", e);
        }
        server.send(message);
    }

    private JavaMailSenderImpl server() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.given() ? settings.host() : "127.0.0.1");
        server.setPort(settings.given() ? settings.port() : sandbox.port().orElseThrow());
        Properties smtp = server.getJavaMailProperties();
        smtp.put("mail.smtp.connectiontimeout", "2000");
        smtp.put("mail.smtp.timeout", "10000");
        smtp.put("mail.smtp.writetimeout", "10000");
        if (settings.given() && !settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
            smtp.put("mail.smtp.auth", "true");
        }
        if (settings.given() && settings.starttls()) {
            smtp.put("mail.smtp.starttls.enable", "true");
            smtp.put("mail.smtp.starttls.required", "true");
            smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        return server;
    }
}
