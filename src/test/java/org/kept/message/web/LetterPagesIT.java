package org.kept.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Customers;
import org.kept.message.CaseMother;
import org.kept.message.Letters;
import org.kept.message.Letters.Addressee;
import org.kept.message.Letters.Letter;
import org.kept.message.Letters.NewLetter;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class LetterPagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Letter letter;

    @BeforeEach
    void aLetterToPrint() {
        String template = "subject: About {{letter.what}}\nvalues: what\n\nDear {{to.name}}";
        library.deployUploaded(
                "letterpages",
                List.of(new ModelFile("letterpages-one.letter", template.getBytes(StandardCharsets.UTF_8))),
                "analyst",
                false);
        CaseMother.Born born = CaseMother.born(jdbc, customers, "ada-" + mark + "@example.org");
        letter = letters.write(new NewLetter(
                "pages:" + mark,
                born.ref(),
                "letterpages-one",
                Map.of("what", "<b>" + mark + "</b>"),
                new Addressee(born.contact(), "Ada Hart", null, "2 Cliff Road\nYork")));
    }

    @Test
    void who_may_see_the_case_reads_its_letter_and_nobody_else() {
        HttpResponse<String> page = signedIn("sales").get("/letters/" + letter.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("%PDF-");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline")
                .contains("letterpages-one.pdf")
                .doesNotContain("Hart");

        assertThat(signedIn("care").get("/letters/" + letter.id()).statusCode()).isEqualTo(404);
        assertThat(signedIn("care").get("/letters/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/letters/" + letter.id()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_letter_waits_until_somebody_says_that_it_is_posted() {
        Visitor sales = signedIn("sales");
        assertThat(sales.get("/letters/to-print").body())
                .contains("About &lt;b&gt;" + mark, "2 Cliff Road, York")
                .doesNotContain("<b>" + mark);
        assertThat(signedIn("care").get("/letters/to-print").body()).doesNotContain(mark);
        assertThat(signedIn("care")
                        .post("/letters/to-print", "/letters/" + letter.id() + "/posted", Map.of())
                        .statusCode())
                .isNotEqualTo(302);

        HttpResponse<String> posted = sales.post("/letters/to-print", "/letters/" + letter.id() + "/posted", Map.of());
        assertThat(posted.statusCode()).isEqualTo(302);
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo("posted");
        assertThat(sales.get("/letters/to-print").body()).doesNotContain("/letters/" + letter.id());
        assertThat(sales.get("/cases/" + letter.ref() + "?tab=files").body()).contains("/letters/" + letter.id());
    }

    @Test
    void analysts_see_letters_among_the_models_and_hear_what_is_wrong_with_one() {
        Http analyst = Http.as(port, "analyst");

        assertThat(Http.json(analyst.get("/api/v1/models")).get("items")).anySatisfy(model -> {
            assertThat(model.get("kind").asText()).isEqualTo("letter");
            assertThat(model.get("key").asText()).isEqualTo("letterpages-one");
            assertThat(model.get("file").asText()).isEqualTo("letterpages-one.letter");
            assertThat(model.get("version").asInt()).isPositive();
        });
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person, "kept");
        return visitor;
    }
}
