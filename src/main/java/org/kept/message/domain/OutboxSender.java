package org.kept.message.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kept.customer.Consents;
import org.kept.message.post.MailText;
import org.kept.message.post.Post;
import org.kept.message.post.SendFailure;
import org.kept.message.post.UnsendableException;
import org.kept.shared.play.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: takes a mail, sends it, writes down what became of it, never holding a transaction while the mail
 * server talks. Who dies in between leaves a mail that is sent again with the same Message-ID.
 */
@Component
class OutboxSender implements Upkeep {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int ROUND = 200;

    private final OutboxTable table;
    private final MailWriter letters;
    private final Post post;
    private final SentMail books;
    private final Consents consents;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Clock clock;
    private final AtomicBoolean woken = new AtomicBoolean();

    OutboxSender(
            OutboxTable table,
            MailWriter letters,
            Post post,
            SentMail books,
            Consents consents,
            ObjectProvider<TaskScheduler> scheduler,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.post = post;
        this.books = books;
        this.consents = consents;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends soon, instead of at the next second: called when a mail has just been committed. Without a scheduler nothing runs by itself. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            scheduler.ifAvailable(soon -> soon.schedule(this::sendDue, Instant.EPOCH));
        }
    }

    /** Sends what is due now, up to a round; stops early when the mail server cannot be reached. */
    @Scheduled(fixedDelay = 1_000)
    void sendDue() {
        woken.set(false);
        boolean reached = post.open();
        for (int sent = 0; reached && sent < ROUND; sent++) {
            Optional<OutboxMail> next = table.claim();
            if (next.isEmpty()) {
                return;
            }
            reached = attempt(next.get());
        }
    }

    private boolean attempt(OutboxMail mail) {
        MDC.put("case", mail.ref() == null ? "" : mail.ref().value());
        try {
            if (!wanted(mail)) {
                table.notSent(
                        mail, OutboxState.REFUSED, mail.notBefore(), "The person does not want mail of this kind");
                books.notSent(mail, "The address takes no mail");
                return true;
            }
            MailText text = letters.write(mail);
            post.send(mail.recipient(), mail.messageId(), text);
            books.write(mail, text);
            return true;
        } catch (UnsendableException e) {
            giveUp(mail, e.getMessage());
            return true;
        } catch (MailException e) {
            SendFailure failure = SendFailure.of(e);
            later(mail, failure);
            return !failure.everyMail();
        } finally {
            MDC.remove("case");
        }
    }

    private boolean wanted(OutboxMail mail) {
        return mail.service()
                ? !consents.suppressed(mail.recipient())
                : consents.allows(mail.recipient(), mail.purpose());
    }

    private void later(OutboxMail mail, SendFailure failure) {
        Optional<Duration> wait = failure.permanent() ? Optional.empty() : Backoff.after(mail.attempts());
        if (wait.isEmpty()) {
            giveUp(mail, failure.why());
            return;
        }
        table.notSent(mail, OutboxState.PENDING, clock.instant().plus(wait.get()), failure.why());
        log.warn("Mail {} is tried again in {}: {}", mail.id(), wait.get(), failure.why());
    }

    private void giveUp(OutboxMail mail, String why) {
        table.notSent(mail, OutboxState.DEAD, mail.notBefore(), why);
        books.notSent(mail, why);
        log.error("Mail {} was not sent and waits for an administrator: {}", mail.id(), why);
    }

    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void keepUp() {
        sendDue();
    }
}
