package org.kept.complaint.intake;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where complaints come in.
 *
 * @param mailbox the e-mail address whose mail is a complaint; empty for none
 */
@ConfigurationProperties("kept.complaint")
record ComplaintSettings(@DefaultValue("") String mailbox) {

    ComplaintSettings {
        mailbox = mailbox.strip().toLowerCase(Locale.ROOT);
    }

    boolean hasMailbox() {
        return !mailbox.isEmpty();
    }
}
