package org.kept.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases.StoryEntry;
import org.kept.casework.audit.CaseAudit;
import org.kept.casework.evidence.CaseBundles;
import org.kept.promise.PauseReason;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The evidence of a case in one file that anybody can check without Kept. */
@KeptTest
class CaseBundlesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] LETTER = "%PDF a letter".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Rounds rounds;

    @Autowired
    RoundPapers papers;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Promises promises;

    @Autowired
    CaseBundles bundles;

    @Autowired
    CaseAudit audit;

    @Autowired
    TestClock clock;

    MockMvc web;

    @BeforeEach
    void deploy(@Autowired WebApplicationContext application) {
        rounds.deploy();
        Rounds.as("sales", "STAFF");
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void clear() {
        papers.papers = List.of();
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void everyFileIsThereWithTheHashThatTheManifestNames() throws Exception {
        CaseRef ref = handled();

        Map<String, byte[]> files = unzip(bundles.zip(ref));

        assertThat(files.keySet())
                .contains(
                        "README.txt",
                        "timeline.csv",
                        "timeline.html",
                        "decisions.json",
                        "promises.json",
                        "versions.json",
                        "papers.json",
                        "papers/final-response.pdf",
                        "audit.csv",
                        "manifest.json");
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.path("auditWhole").asBoolean()).isTrue();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("manifest.json")) {
                assertThat(manifest.path("sha256").path(file.getKey()).asText())
                        .as(file.getKey())
                        .isEqualTo(sha256(file.getValue()));
            }
        }
        assertThat(files.get("papers/final-response.pdf")).isEqualTo(LETTER);
        int row =
                JSON.readTree(files.get("papers.json")).get(0).path("auditRow").asInt();
        assertThat(text(files, "audit.csv").lines().toList().get(row))
                .contains("paper,final-response 1," + sha256(LETTER));
        assertThat(text(files, "timeline.html")).contains("Have a look").contains("letter");
        assertThat(text(files, "promises.json"))
                .contains("\"explanation\"")
                .contains("waiting for the customer")
                .contains("letter 1");
    }

    @Test
    void theModelIsTheFileThatWasDeployed() throws Exception {
        Map<String, byte[]> files = unzip(bundles.zip(handled()));

        JsonNode versions = JSON.readTree(files.get("versions.json"));
        String model = versions.path("models").get(0).path("file").asText();
        assertThat(versions.path("process").asText()).isEqualTo("testRound");
        assertThat(files.get(model))
                .isEqualTo(getClass()
                        .getResourceAsStream("/testround/test-round.bpmn")
                        .readAllBytes());
    }

    @Test
    void theSameStateGivesTheSameBytesAndTakingItIsNoted() {
        CaseRef ref = handled();

        byte[] first = bundles.zip(ref);
        assertThat(bundles.zip(ref)).isEqualTo(first);
        assertThat(takings(ref)).isEqualTo(2);

        cases.tell(ref, new StoryEntry(null, "note", "sales", "one more"));
        assertThat(bundles.zip(ref)).isNotEqualTo(first);
    }

    @Test
    void theChainInTheBundleCanBeCheckedAsTheReadmeSays() throws Exception {
        CaseRef ref = handled();
        Map<String, byte[]> files = unzip(bundles.zip(ref));
        List<String> rows = text(files, "audit.csv").lines().skip(1).toList();

        String before = "0".repeat(64);
        for (String row : rows) {
            String[] cell = row.split(",", -1);
            String lines = String.join("\n", before, ref.value(), cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
            assertThat(cell[6]).isEqualTo(before);
            assertThat(cell[7]).isEqualTo(sha256(lines.getBytes(StandardCharsets.UTF_8)));
            before = cell[7];
        }
        assertThat(JSON.readTree(files.get("manifest.json")).path("auditHead").asText())
                .isEqualTo(before);
    }

    @Test
    void namesAndCellsThatPeopleTypedDoNoHarm() throws Exception {
        CaseRef ref = rounds.open("=HYPERLINK(\"x\") <script>alert(1)</script>", 10);
        cases.tell(ref, new StoryEntry(null, "note", "sales", "=cmd|' /C calc'!A0"));
        papers.papers = List.of(
                RoundPapers.paper("../../etc/passwd", LETTER, sha256(LETTER)),
                RoundPapers.paper("..\\evil?.pdf", LETTER, sha256(LETTER)),
                RoundPapers.paper("a.pdf", LETTER, sha256(LETTER)),
                RoundPapers.paper("a.pdf", LETTER, sha256(LETTER)));

        Map<String, byte[]> files = unzip(bundles.zip(ref));

        assertThat(files.keySet())
                .allMatch(name -> name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9_][A-Za-z0-9._-]*)?"))
                .contains("papers/a.pdf", "papers/2-a.pdf");
        assertThat(text(files, "timeline.csv")).contains(",'=cmd").doesNotContain(",=cmd");
        assertThat(text(files, "timeline.html")).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void whoMayNotSeeTheCaseGetsNothing() throws Exception {
        CaseRef ref = handled();
        Rounds.as("mona", "STAFF");

        assertThatThrownBy(() -> bundles.zip(ref)).isInstanceOf(NotFoundException.class);
        assertThat(status("mona", "/cases/" + ref + "/bundle")).isEqualTo(404);
        assertThat(status("mona", "/api/v1/cases/" + ref + "/bundle")).isEqualTo(404);
        assertThat(status("sales", "/cases/nonsense/bundle")).isEqualTo(404);
        assertThat(takings(ref)).isZero();
    }

    @Test
    void theCasePageShowsPapersAndOffersTheBundle() throws Exception {
        CaseRef ref = handled();

        String page = web.perform(
                        get("/cases/" + ref + "?tab=files").with(user("sales").roles("STAFF")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var response = web.perform(get("/api/v1/cases/" + ref + "/bundle")
                        .with(user("sales").roles("STAFF")))
                .andReturn()
                .getResponse();

        assertThat(page).contains("none of them changed");
        assertThat(page)
                .contains("Final response")
                .contains("/cases/" + ref + "/bundle")
                .doesNotContain("??");
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Disposition")).contains(ref + "-evidence.zip");
        assertThat(unzip(response.getContentAsByteArray())).containsKey("manifest.json");
    }

    private CaseRef handled() {
        CaseRef ref = rounds.open("Acme", 10);
        cases.assign(ref, "sales", "sales-dev");
        promises.make(ref, "sal-decision", clock.instant());
        promises.pauseAll(ref, new PauseReason("waiting for the customer", "letter 1"), clock.instant());
        cases.tell(ref, new StoryEntry(null, "letter", null, "We wrote: Final response"));
        cases.vouch(ref, "final-response 1", sha256(LETTER));
        tasks.complete(rounds.task(ref), "sales", Map.of("finding", "x"));
        papers.papers = List.of(RoundPapers.paper("final-response.pdf", LETTER, sha256(LETTER)));
        return ref;
    }

    private int status(String username, String path) throws Exception {
        return web.perform(get(path).with(user(username).roles("STAFF")))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long takings(CaseRef ref) {
        return audit.taken(ref);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
