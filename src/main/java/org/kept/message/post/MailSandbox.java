package org.kept.message.post;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.OptionalInt;
import org.kept.shared.KeptSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The mail server of a demonstration: it takes every mail over real SMTP, on this machine only, and delivers none. */
@Component
public class MailSandbox {

    private static final int KEPT_IN_MEMORY = 1_000;

    private final boolean wanted;
    private GreenMail server;
    private int port;

    MailSandbox(MailSettings mail, KeptSettings kept) {
        wanted = !mail.given() && kept.demoMode();
        if (wanted) {
            start();
        }
    }

    /** Where it listens; empty where a real mail server is used. */
    OptionalInt port() {
        return wanted ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** Takes mail again. */
    public synchronized void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        port = server.getSmtp().getPort();
    }

    /** Takes no mail any more. */
    @PreDestroy
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** What it has taken, the oldest first. */
    public synchronized List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    synchronized void tidy() throws com.icegreen.greenmail.store.FolderException {
        if (server != null && server.getReceivedMessages().length > KEPT_IN_MEMORY) {
            server.purgeEmailFromAllMailboxes();
        }
    }
}
