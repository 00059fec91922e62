package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.staff.domain.PersonService;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeptTest
class PeoplePagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonService people;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = new Visitor(port);
        admin.signIn("admin", "kept");
    }

    @Test
    void anAdministratorTakesSomebodyInAndTheyChooseTheirPassword() {
        assertThat(admin.get("/admin/people/new").body()).contains("Monday").contains("09:00-17:00");
        HttpResponse<String> created = create("newcomer", "Nora Newcomer", "nora@kept.example");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(302);
        assertThat(admin.get("/admin/people").body())
                .contains("Nora Newcomer")
                .contains("One-time password of newcomer");
        assertThat(admin.get("/admin/people/newcomer").body()).contains("value=\"08:00-12:00\"");

        Visitor nora = new Visitor(port);
        StaffFixtures.chosePassword(nora, "newcomer", people);
        assertThat(nora.get("/me").body()).contains("Nora Newcomer");
    }

    @Test
    void whatIsRefusedIsStillTyped() {
        HttpResponse<String> refused = create("New Comer!", "<script>alert(1)</script>", "no address");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"no address\"")
                .contains("This is not an e-mail address")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        HttpResponse<String> tooLong = create("longname", "x".repeat(300), "x@kept.example");
        assertThat(tooLong.statusCode()).isEqualTo(422);
    }

    @Test
    void twoAdministratorsDoNotUndoEachOthersWork() {
        String username = StaffFixtures.someone(people, Role.STAFF);
        Map<String, String> fields = fields(username, "First", username + "@kept.example");
        fields.put("version", String.valueOf(people.get(username).version()));
        String page = "/admin/people/" + username;
        assertThat(admin.post(page, page, fields).statusCode()).isEqualTo(302);
        fields.put("name", "Second");
        HttpResponse<String> late = admin.post(page, page, fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Second\"").contains("in the meantime");
        assertThat(people.get(username).person().name()).isEqualTo("First");
    }

    private HttpResponse<String> create(String username, String name, String email) {
        return admin.post("/admin/people/new", "/admin/people", fields(username, name, email));
    }

    private static Map<String, String> fields(String username, String name, String email) {
        return new LinkedHashMap<>(Map.of(
                "username", username,
                "name", name,
                "email", email,
                "zone", "Europe/London",
                "capacity", "10",
                "roles", "STAFF",
                "teams", "quality",
                "hours", "08:00-12:00",
                "skills", "german 3"));
    }
}
