package org.kept.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.shared.imports.ImportWorker;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class LeadImportIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Http sales;

    @BeforeEach
    void signIn() {
        sales = Http.as(port, "sales");
    }

    @Test
    void a_thousand_rows_of_other_programs_are_all_accounted_for() throws InterruptedException {
        List<Export> exports = List.of(
                new Export(
                        "salesforce",
                        334,
                        StandardCharsets.UTF_8,
                        "First Name,Last Name,Company / Account,Title,Email,Phone,Lead Source,No. of Employees,Country,Lead ID,Lead Status",
                        "Ann,%s,\"Acme, %3$s\",CEO,%2$s,,Phone Inquiry,\"1,200\",Germany,00Q%3$s,Open"),
                new Export(
                        "hubspot",
                        333,
                        Charset.forName("windows-1252"),
                        "Record ID;First Name;Last Name;Email;Phone Number;Company Name;Job Title;Number of Employees;Country/Region;Lead Status",
                        "%3$s;Zoë;%s;%s;;Köhler %3$s GmbH;CFO;51-200;Deutschland;Open"),
                new Export(
                        "espocrm",
                        333,
                        StandardCharsets.UTF_16LE,
                        "\uFEFFsalutationName,firstName,lastName,accountName,title,emailAddress,phoneNumber,addressCountry,source,Lead Status",
                        "Ms.,Zoë,%s,\"Köhler \"\"%3$s\"\"\",CFO,%2$s,,Germany,Web Site,Open"));
        List<String> ids = exports.stream()
                .map(export -> begin(export.program() + ".csv", export.file(mark)))
                .toList();
        workOffWithTwoHands();

        for (int i = 0; i < exports.size(); i++) {
            assertAccountedFor(exports.get(i), ids.get(i));
        }
    }

    private void assertAccountedFor(Export export, String id) {
        int broken = export.rows() / 25;
        JsonNode report = Http.json(sales.get("/api/v1/imports/" + id));
        assertThat(report.get("rows").asInt()).isEqualTo(export.rows());
        assertThat(report.get("failed").asInt()).isEqualTo(broken);
        assertThat(report.get("done").asInt()).isEqualTo(export.rows() - broken);
        assertThat(report.get("state").asText()).isEqualTo("done");
        assertThat(report.get("ignored").toString()).contains("Lead Status");
        assertThat(leads(export)).isEqualTo(export.rows() - broken);
        String errors = sales.get("/api/v1/imports/" + id + "/errors").body();
        assertThat(errors.lines().filter(line -> line.contains("Line "))).hasSize(broken);
        assertThat(errors).startsWith("\uFEFF").contains("'=HYPERLINK").contains("Lead Status,error");
    }

    private void workOffWithTwoHands() throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            hands.invokeAll(Collections.nCopies(2, Executors.callable(worker::workOff)));
        } finally {
            hands.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Record ID;First Name;Last Name;Email;Phone Number;Company Name;Job Title;Number of Employees;Country/Region;Original Source | 77;Zoë;Müller;%s;+49 30 901820;Köhler GmbH;CFO;51-200;Deutschland;PAID_SEARCH | windows-1252
            salutationName,firstName,lastName,accountName,title,emailAddress,phoneNumber,addressCountry,source,opportunityAmount,opportunityAmountCurrency | Ms.,Zoë,Müller,Köhler GmbH,CFO,%s,+49 30 901820,Germany,Web Site,"12.500,00",EUR | UTF-16LE
            lead_name,organization,email,mobile_no,job_title,source,no_of_employees,country,name | Zoë Müller,Köhler GmbH,%s,+49 30 901820,CFO,Organic Social,51-200,DEU,CRM-LEAD-1 | UTF-8""")
    void columns_of_other_programs_find_their_fields(String head, String row, String charset) {
        String mail = "shape-" + mark + "@example.org";
        String text = (charset.startsWith("UTF-16") ? "\uFEFF" : "") + head + "\n" + row.formatted(mail) + "\n";
        String id = begin("export.csv", text.getBytes(Charset.forName(charset)));
        worker.workOff();

        assertThat(Http.json(sales.get("/api/v1/imports/" + id)).get("done").asInt())
                .isEqualTo(1);
        var lead = jdbc.sql("select * from app.lead where email = :email")
                .param("email", mail)
                .query()
                .singleRow();
        assertThat(lead)
                .containsEntry("last_name", "Müller")
                .containsEntry("first_name", "Zoë")
                .containsEntry("company_name", "Köhler GmbH")
                .containsEntry("job_title", "CFO")
                .containsEntry("country_code", "DE");
        assertThat(lead.get("source")).isIn("web", "social");
    }

    @Test
    void a_row_whose_worker_died_is_done_once() {
        String mail = "died-" + mark + "@example.org";
        String id = begin("one.csv", ("Last Name,Email\nDied," + mail + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    worker.workOff();
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessageContaining("killed");
        worker.workOff();
        worker.workOff();

        assertThat(Http.json(sales.get("/api/v1/imports/" + id)).get("done").asInt())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from app.lead where email = :mail")
                        .param("mail", mail)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_error_file_mended_and_sent_again_gives_what_was_meant() {
        String id = begin("errors.csv", ("Last Name,Email,Job Title\n=cmd,,+boss\n").getBytes(StandardCharsets.UTF_8));
        worker.workOff();
        String errors = sales.get("/api/v1/imports/" + id + "/errors").body();
        assertThat(errors).contains("'=cmd").contains("'+boss");

        String mended = errors.replace("'=cmd,,", "'=cmd,mended-" + mark + "@example.org,");
        begin("errors.csv", mended.getBytes(StandardCharsets.UTF_8));
        worker.workOff();

        assertThat(jdbc.sql("select last_name || job_title from app.lead where email = :mail")
                        .param("mail", "mended-" + mark + "@example.org")
                        .query(String.class)
                        .single())
                .isEqualTo("=cmd+boss");
    }

    @Test
    void files_that_are_none_are_refused_in_words() {
        assertRefused("no.csv", "Colour,Size\nred,5\n".getBytes(StandardCharsets.UTF_8), "lastName", "email");
        assertRefused("empty.csv", new byte[0], "file");
        assertRefused("head.csv", "Last Name,Email\n".getBytes(StandardCharsets.UTF_8), "file");
        assertRefused("book.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}, "file");
        assertRefused("jis.csv", "Last Name,Email\n山、田,a@example.org\n".getBytes(Charset.forName("Shift_JIS")), "file");
        assertThat(sales.post("/api/v1/leads/import", "{}").statusCode()).isEqualTo(415);
        assertThat(sales.get("/api/v1/imports/nonsense").statusCode()).isEqualTo(404);
        assertThat(sales.get("/api/v1/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_persons_import_is_not_there() {
        String id = begin("own.csv", "Last Name,Email\nA,a@example.org\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Http.as(port, "analyst").get("/api/v1/imports/" + id).statusCode())
                .isEqualTo(404);
        assertThat(Http.as(port, "manager").get("/api/v1/imports/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_are_sent() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String credentials = Base64.getEncoder().encodeToString("sales:kept".getBytes(StandardCharsets.UTF_8));
            String head = "POST /api/v1/leads/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();

            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(sales.get("/api/v1/leads?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_just_over_the_limit_is_refused() {
        assertThat(sales.upload("/api/v1/leads/import", "big.csv", new byte[21 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(413);
    }

    private String begin(String name, byte[] content) {
        HttpResponse<String> answer = sales.upload("/api/v1/leads/import", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Http.json(answer).get("id").asText();
    }

    private void assertRefused(String name, byte[] content, String... fields) {
        HttpResponse<String> answer = sales.upload("/api/v1/leads/import", name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : fields) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }

    private long leads(Export export) {
        return jdbc.sql("select count(*) from app.lead where email like :like")
                .param("like", export.program() + "%-" + mark + "@example.org")
                .query(Long.class)
                .single();
    }
}
