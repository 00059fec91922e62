package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.staff.domain.PersonService;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class SignInIT {

    private static int visitors = 1;

    @LocalServerPort
    private int port;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Visitor visitor;

    /** Everybody comes from an address of their own, so that no test is held off for another's failures. */
    @BeforeEach
    void arrive() {
        visitor = newVisitor();
    }

    @Test
    void aPersonSignsInAndComesBackToWhereTheyWantedToGo() {
        var sentAway = visitor.get("/me?x=1");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(location(sentAway)).endsWith("/login?next=%2Fme%3Fx%3D1");

        var in = visitor.post("/login", "/login", Map.of("username", " Sales ", "password", "kept", "next", "/me?x=1"));
        assertThat(location(in)).endsWith("/me?x=1");
        assertThat(visitor.get("/me").body()).contains("Sally Marsh");
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterSigningIn() {
        for (String evil :
                new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:x"}) {
            var in = newVisitor()
                    .post("/login", "/login", Map.of("username", "sales", "password", "kept", "next", evil));
            assertThat(location(in)).as(evil).endsWith(":" + port + "/");
        }
    }

    @Test
    void whetherTheNameOrThePasswordIsWrongCannotBeSeen() {
        String wrongPassword = refusal(newVisitor().signIn("sales", "wrong"), "sales");
        String wrongName = refusal(newVisitor().signIn("nosuchperson", "wrong"), "nosuchperson");
        String strangeName = refusal(newVisitor().signIn("x' or 1=1", "wrong"), "x&#39; or 1=1");
        assertThat(wrongName).isEqualTo(wrongPassword).contains("do not go together");
        assertThat(strangeName).isEqualTo(wrongPassword);
    }

    @Test
    void whoeverGuessesIsHeldOffAndThePersonIsNotLockedOutElsewhere() {
        HttpResponse<String> last = null;
        for (int guess = 0; guess < 8; guess++) {
            last = visitor.signIn("reviewer", "guess" + guess);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.body()).contains("Too many attempts");
        assertThat(visitor.signIn("reviewer", "kept").statusCode())
                .as("also the right one")
                .isEqualTo(429);
        assertThat(newVisitor().signIn("reviewer", "kept").statusCode())
                .as("elsewhere")
                .isEqualTo(302);

        clock.advance(Duration.ofMinutes(6));
        assertThat(visitor.signIn("reviewer", "kept").statusCode()).as("later").isEqualTo(302);
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() {
        visitor.signIn("sales", "kept");
        var forged = visitor.postAsItIs("/me/tokens", Map.of("label", "forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from app.staff_token where label = 'forged'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(newVisitor()
                        .postAsItIs("/login", Map.of("username", "sales", "password", "kept"))
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?stale");
    }

    @Test
    void theSessionGetsAnotherNameWhenSomebodySignsIn() {
        visitor.signIn("sales", "kept");
        String first = visitor.cookie("kept-session");
        visitor.post("/me", "/login", Map.of("username", "manager", "password", "kept"));
        assertThat(visitor.cookie("kept-session")).isNotNull().isNotEqualTo(first);
        assertThat(visitor.get("/me").body()).contains("Marcus Field");
    }

    @Test
    void aSessionEndsTwelveHoursAfterSignInHoweverBusyItIs() {
        visitor.signIn("sales", "kept");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(12).plusMinutes(1));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void whoLeavesIsOutWithTheNextClick() {
        String username = StaffFixtures.someone(people, Role.STAFF);
        visitor.signIn(username, StaffFixtures.chosePassword(visitor, username, people));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        people.leave(username);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextClick() {
        String username = StaffFixtures.someone(people, Role.ADMIN);
        StaffFixtures.chosePassword(visitor, username, people);
        assertThat(visitor.get("/admin/audit").statusCode()).isEqualTo(200);
        people.change(username, people.get(username).version(), StaffFixtures.details(username, Role.STAFF));
        assertThat(visitor.get("/admin/audit").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAPageAskedForAfterTheSessionEndedSendsTheWholePageToSignIn() {
        var part = visitor.with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:" + port + "/inbox?queue=team")
                .get("/inbox");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login?next=%2Finbox%3Fqueue%3Dteam");
    }

    @Test
    void nobodyGetsPastTheDoorByWritingThePathDifferently() {
        for (String path : new String[] {
            "/admin;a=b", "/admin/people;x", "/x/..;/admin", "/%2e%2e/admin", "/public/%2e%2e/admin", "//admin",
            "/admin%2f", "/public/..%2fadmin", "/admin%00", "/ADMIN", "/admin/", "/admin.json"
        }) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(302, 400, 401, 404);
        }
        var staff = newVisitor();
        staff.signIn("sales", "kept");
        for (String path :
                new String[] {"/admin;a=b", "//admin", "/%2e%2e/admin", "/ADMIN", "/admin/", "/admin/people"}) {
            assertThat(staff.get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    private Visitor newVisitor() {
        visitors++;
        return new Visitor(port).with("X-Forwarded-For", "203.0." + visitors / 250 + "." + (visitors % 250 + 1));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The page without what differs from visit to visit. */
    private static String refusal(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replaceFirst("value=\"" + typed + "\"", "").replaceAll("[A-Za-z0-9_-]{40,}", "");
    }
}
