package org.kept.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.message.post.MailSandbox;
import org.kept.staff.Role;
import org.kept.staff.domain.PersonDetails;
import org.kept.staff.domain.PersonService;
import org.kept.staff.hours.WorkingPattern;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A number that does what noise hardly does is told once, in words, to whoever asked for it; and Monday brings the week. */
@KeptTest
class SignalLettersIT {

    private static final Watch ENDED = new Watch("testRound", "throughput");
    private static final Set<Watch> NOTHING = Set.of();
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** Nine o'clock on a Monday in London. */
    private static final Instant MONDAY = Instant.parse("2026-06-15T08:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    LettersOut letters;

    @Autowired
    Readers readers;

    @Autowired
    PersonService people;

    @Autowired
    MailSandbox sandbox;

    @Autowired
    ApplicationContext context;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String username = "reader" + UUID.randomUUID().toString().substring(0, 8);

    /** Ten weeks with about five cases each, and then one with thirty. */
    @BeforeEach
    void aWeekLikeNoOther() {
        paths.deploy();
        forget();
        clock.setTo(MONDAY);
        int[] ended = {5, 6, 5, 4, 5, 6, 5, 4, 5, 30};
        for (int week = 0; week < ended.length; week++) {
            ended(Instant.parse("2026-04-06T10:00:00Z").plus(Duration.ofDays(7L * week)), ended[week]);
        }
        people.create(username, details(Role.MANAGER));
    }

    @AfterEach
    void clear() {
        forget();
        jdbc.sql("delete from app.insight_reader where username = ?")
                .param(username)
                .update();
        paths.clear();
    }

    @Test
    void aSignalIsWrittenOnceWithItsReasonAndItsFirstCases() {
        wish(false, Set.of(ENDED));

        look();
        clock.advance(Duration.ofHours(1));
        look();

        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Cases that ended in a week: 30 in the week of 8 June")
                .contains("more than is to be expected")
                .contains("The first of 30 cases")
                .contains("/cases/LET-")
                .contains("/insight/testRound/cases?"));
    }

    @Test
    void duringQuietHoursNothingIsWrittenAndAfterThemItIs() {
        wish(false, Set.of(ENDED));
        clock.setTo(Instant.parse("2026-06-15T05:30:00Z"));
        look();
        assertThat(mails()).isEmpty();

        clock.setTo(Instant.parse("2026-06-15T06:00:00Z"));
        look();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoeverHeardOfASignalHearsOnceThatItIsOver() {
        wish(false, Set.of(ENDED));
        look();
        ended(Instant.parse("2026-06-15T10:00:00Z"), 5);

        clock.advance(Duration.ofDays(7));
        look();
        clock.advance(Duration.ofHours(1));
        look();

        assertThat(mails()).hasSize(2).last().satisfies(mail -> assertThat(mail).contains("is over", "8 June"));
    }

    @Test
    void theLinkInALetterEndsThemWithoutSigningIn() {
        wish(true, Set.of(ENDED));
        look();
        Matcher link =
                Pattern.compile("/public/letters/stop\\?token=([A-Za-z0-9_-]+)").matcher(mails().get(0));
        assertThat(link.find()).isTrue();
        String token = link.group(1);

        assertThat(Http.anybody(port).get(link.group()).body()).contains("No more of these letters");
        assertThat(readers.of(username).watches()).containsExactly(ENDED);
        assertThat(Http.anybody(port)
                        .form("/public/letters/stop", "token=" + token)
                        .body())
                .contains("Done.");

        assertThat(readers.of(username).watches()).isEmpty();
        assertThat(readers.of(username).weekly()).isTrue();
        assertThat(Http.anybody(port)
                        .form("/public/letters/stop", "token=" + token.substring(2) + "AA")
                        .body())
                .contains("not one of ours");
    }

    @Test
    void whoeverLeftOrIsNoManagerAnyMoreGetsNothing() {
        wish(true, Set.of(ENDED));
        people.change(username, people.get(username).version(), details(Role.STAFF));
        look();
        assertThat(mails()).isEmpty();

        people.change(username, people.get(username).version(), details(Role.MANAGER));
        people.leave(username);
        look();
        assertThat(mails()).isEmpty();
    }

    @Test
    void theWeekComesOnMondayMorningInSentencesAndOnce() {
        clock.setTo(Instant.parse("2026-06-10T08:00:00Z"));
        wish(true, NOTHING);
        rounds.open("Beta Ltd", 500);
        look();
        assertThat(mails()).isEmpty();

        clock.setTo(MONDAY);
        look();
        clock.advance(Duration.ofHours(3));
        look();

        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("the week from 8 June to 14 June")
                .contains("31 cases came, 30 ended (the week before 5), 1 is open.")
                .contains("Most money waits at")
                .contains("€500 in 1 case")
                .contains("No number that anybody watches did anything unusual."));
    }

    @Test
    void whoAsksForItDuringAWeekGetsTheNextOne() {
        clock.setTo(MONDAY.plus(Duration.ofHours(2)));
        wish(true, NOTHING);
        clock.advance(Duration.ofHours(2));
        look();

        assertThat(mails()).isEmpty();
    }

    private void wish(boolean weekly, Set<Watch> watches) {
        readers.save(username, new Readers.Wishes(weekly, LocalTime.of(19, 0), SEVEN, watches));
    }

    private void look() {
        letters.look();
        ReflectionTestUtils.invokeMethod(context.getBean("outboxSender"), "sendDue");
    }

    private List<String> mails() {
        return sandbox.received().stream()
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(username + "@kept.example");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(mail -> {
                    try {
                        return mail.getSubject() + "\n" + plain(mail);
                    } catch (MessagingException | IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String plain(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        return content instanceof Multipart parts ? plain(parts.getBodyPart(0)) : content.toString();
    }

    private PersonDetails details(Role role) {
        return new PersonDetails(
                username,
                username + "@kept.example",
                "Europe/London",
                10,
                Set.of(role),
                Set.of("quality"),
                WorkingPattern.officeHours(),
                Map.of());
    }

    /** Cases that began and ended on that day. */
    private void ended(Instant at, int cases) {
        jdbc.sql(
                        """
                        with made as (
                            insert into app.insight_case (id, name, ref, process_key, version, last_version, started_at, ended_at, outcome)
                            select 'let-' || :at || '-' || i, 'LET-2026-' || i, 'LET-2026-' || i, 'testRound', 1, 1,
                                cast(:at as timestamptz), cast(:at as timestamptz) + interval '1 hour', 'completed'
                            from generate_series(1, :cases) as i returning id)
                        insert into app.insight_unfolded (kind, id) select kind, id from made cross join (values ('b'), ('e')) as k(kind)""")
                .param("at", at.toString())
                .param("cases", cases)
                .update();
    }

    private void forget() {
        paths.forget();
        jdbc.sql("delete from app.insight_signal").update();
    }
}
