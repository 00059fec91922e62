package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.staff.domain.PersonService;
import org.kept.staff.token.ApiTokens;
import org.kept.staff.token.TokenScope;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeptTest
class ApiSignInIT {

    private static final String PEOPLE = "/api/v1/people";

    private static int visitors = 1;

    @LocalServerPort
    private int port;

    @Autowired
    private PersonService people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private TestClock clock;

    private Visitor program;

    @BeforeEach
    void arrive() {
        visitors++;
        program = new Visitor(port).with("X-Forwarded-For", "198.51.100." + visitors);
    }

    @Test
    void aProgramIsToldHowToSignIn() {
        var refused = program.get(PEOPLE);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Basic"));
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyManagersAndAdministratorsReadAddressesOfColleagues() {
        assertThat(basic("sales", "kept").get(PEOPLE).body())
                .contains("\"username\":\"manager\"")
                .doesNotContain("@");
        assertThat(basic("manager", "kept").get(PEOPLE).body()).contains("sales@kept.example");
    }

    @Test
    void aRightPasswordIsComparedOnceAndStopsWorkingWhenItChanges() {
        String username = StaffFixtures.someone(people, Role.STAFF);
        StaffFixtures.chosePassword(new Visitor(port), username, people);
        basic(username, StaffFixtures.PASSWORD);
        assertThat(program.get(PEOPLE).statusCode()).isEqualTo(200);
        long begun = System.nanoTime();
        assertThat(program.get(PEOPLE).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        people.resetPassword(username);
        assertThat(program.get(PEOPLE).statusCode()).isEqualTo(401);
    }

    @Test
    void aOneTimePasswordOpensNothingOverTheApi() {
        String username = StaffFixtures.someone(people, Role.STAFF);
        assertThat(basic(username, people.resetPassword(username)).get(PEOPLE).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoGuessesOverTheApiIsHeldOffToo() {
        int status = 0;
        for (int guess = 0; guess < 8; guess++) {
            status = basic("mona", "guess" + guess).get(PEOPLE).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aTokenWorksUntilItIsRevokedOrExpiresOrItsPersonLeaves() {
        String username = StaffFixtures.someone(people, Role.STAFF);
        String revoked = token(username, TokenScope.FULL);
        assertThat(bearer(revoked)).isEqualTo(200);
        tokens.revoke(username, tokens.of(username).get(0).id(), username);
        assertThat(bearer(revoked)).as("revoked").isEqualTo(401);

        String orphaned = token(username, TokenScope.FULL);
        people.leave(username);
        assertThat(bearer(orphaned)).as("of somebody who left").isEqualTo(401);
        people.comeBack(username);
        assertThat(bearer(orphaned)).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(bearer(orphaned)).as("expired").isEqualTo(401);
        assertThat(bearer("kept_" + "x".repeat(43))).as("invented").isEqualTo(401);
    }

    @Test
    void aTokenThatMayOnlyReadChangesNothing() {
        String token = token("sales", TokenScope.READ);
        program.with("Authorization", "Bearer " + token).with("Content-Type", "application/json");
        assertThat(program.get(PEOPLE).statusCode()).isEqualTo(200);
        assertThat(program.send("POST", "/api/v1/leads", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenInAnAddressOpensNothing() {
        String token = token("sales", TokenScope.FULL);
        for (String parameter : new String[] {"access_token", "token", "api_key"}) {
            assertThat(program.get(PEOPLE + "?" + parameter + "=" + token).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aBrowserThatKnowsThePasswordCannotBeMadeToChangeThingsByAnotherSite() {
        basic("sales", "kept").with("Sec-Fetch-Site", "cross-site").with("Content-Type", "application/json");
        assertThat(program.send("POST", "/api/v1/leads", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionOfTheBrowserDoesNotOpenTheApi() {
        var browser = new Visitor(port);
        browser.signIn("sales", "kept");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(browser.get(PEOPLE).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/openapi.json").statusCode())
                .as("its description")
                .isEqualTo(200);
    }

    @Test
    void figuresOfTheRunningAreForAdministrators() {
        assertThat(program.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(basic("sales", "kept").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
        assertThat(basic("admin", "kept").get("/actuator/info").statusCode()).isEqualTo(200);
    }

    private Visitor basic(String username, String password) {
        String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return program.with("Authorization", "Basic " + pair);
    }

    private String token(String username, TokenScope scope) {
        return tokens.create(username, username, "test", scope, 1);
    }

    private int bearer(String token) {
        return program.with("Authorization", "Bearer " + token).get(PEOPLE).statusCode();
    }
}
