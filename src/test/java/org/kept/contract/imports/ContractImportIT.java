package org.kept.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.customer.Customers;
import org.kept.shared.imports.ImportWorker;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class ContractImportIT {

    private static final String IMPORT = "/api/v1/contracts/import";

    @LocalServerPort
    private int port;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String customer = "Köhler " + mark;
    private final LocalDate end = LocalDate.now().plusDays(200);
    private Http desk;

    @BeforeEach
    void signIn() {
        desk = Http.as(port, "renata");
        customers.addAccount(new Customers.NewAccount(customer, null, null, 5, "renata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void a_file_of_another_program_becomes_contracts_however_it_is_written(String charset) {
        String text = (charset.startsWith("UTF-16") ? "\uFEFF" : "")
                + "Account Name;Contract Name;Contract Start Date;Contract End Date;Notice Period;Auto Renewal;Contract Value;Currency;Contract Number;Colour\n"
                + customer + ";Wartung Prüfstand;" + end.minusYears(1).plusDays(1) + ";" + end
                + ";3 months;yes;\"1.234,50 €\";EUR;" + mark + charset + ";red\n";
        String id = begin(text.getBytes(Charset.forName(charset)));
        worker.workOff();

        JsonNode report = Http.json(desk.get(IMPORT + "/" + id));
        assertThat(report.get("done").asInt()).as(errors(id)).isEqualTo(1);
        assertThat(report.get("ignored").toString()).contains("Colour");
        var contract = jdbc.sql("select * from app.contract where external_ref = :ref")
                .param("ref", mark + charset)
                .query()
                .singleRow();
        assertThat(contract)
                .containsEntry("name", "Wartung Prüfstand")
                .containsEntry("currency", "EUR")
                .containsEntry("notice_days", 90)
                .containsEntry("auto_renew", true);
        assertThat(contract.get("value").toString()).startsWith("1234.5");
    }

    @Test
    void rows_that_cannot_be_contracts_come_back_with_every_reason_and_mended_they_are_taken() {
        String head = "Customer,Title,Start,End,Amount,Currency\n";
        String good = "%s,Good,%s,%s,100,GBP\n".formatted(customer, end.minusYears(1), end);
        String bad = "Nobody %s,=cmd(),03/04/2026,whenever,lots,GBP\n".formatted(mark);
        String id = begin((head + good + bad).getBytes(StandardCharsets.UTF_8));
        worker.workOff();

        JsonNode report = Http.json(desk.get(IMPORT + "/" + id));
        assertThat(report.get("done").asInt()).isEqualTo(1);
        assertThat(report.get("failed").asInt()).isEqualTo(1);
        String errors = errors(id);
        assertThat(errors)
                .contains(
                        "'=cmd()",
                        "There is none of this name",
                        "could be either of two days",
                        "is not a day",
                        "is not an amount")
                .doesNotContain(",Good,");

        String mended = errors.replace("Nobody " + mark, customer)
                .replace("03/04/2026", end.minusYears(1).toString())
                .replace("whenever", end.toString())
                .replace(",lots,", ",250,");
        String again = begin(mended.getBytes(StandardCharsets.UTF_8));
        worker.workOff();
        assertThat(Http.json(desk.get(IMPORT + "/" + again)).get("done").asInt())
                .as(errors(again))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_sent_twice_gives_no_second_contract_of_the_same_number() {
        String text = "Customer,Title,Start,End,Amount,Currency,Contract Number\n%s,Twice,%s,%s,100,GBP,%s\n"
                .formatted(customer, end.minusYears(1), end, mark);
        begin(text.getBytes(StandardCharsets.UTF_8));
        begin(text.getBytes(StandardCharsets.UTF_8));
        worker.workOff();

        assertThat(jdbc.sql("select count(*) from app.contract where external_ref = :ref")
                        .param("ref", mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        String other = begin(text.replace(",100,", ",200,").getBytes(StandardCharsets.UTF_8));
        worker.workOff();
        assertThat(errors(other)).contains("There is a contract of this number with other words already");
    }

    @Test
    void files_that_are_none_are_refused_in_words() {
        assertRefused("Colour,Size\nred,5\n", "account", "name", "startDate", "endDate", "value");
        assertRefused("Customer,Title,Start,End,Amount\n", "file");
        assertThat(desk.get(IMPORT + "/nonsense").statusCode()).isEqualTo(404);
        assertThat(Http.anybody(port).get(IMPORT + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_persons_import_is_not_there() {
        String id =
                begin(("Customer,Title,Start,End,Amount\n" + customer + ",x,,,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Http.as(port, "dora").get(IMPORT + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Http.as(port, "manager").get(IMPORT + "/" + id).statusCode()).isEqualTo(200);
    }

    private String begin(byte[] content) {
        HttpResponse<String> answer = desk.upload(IMPORT, "contracts.csv", content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Http.json(answer).get("id").asText();
    }

    private String errors(String id) {
        return desk.get(IMPORT + "/" + id + "/errors").body();
    }

    private void assertRefused(String content, String... fields) {
        HttpResponse<String> answer = desk.upload(IMPORT, "contracts.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : fields) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }
}
