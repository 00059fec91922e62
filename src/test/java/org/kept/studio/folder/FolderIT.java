package org.kept.studio.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;

/** Who works with Git takes the models as files and brings them back, and sees every difference before anything becomes a draft. */
@KeptTest
class FolderIT extends StudioDesk {

    private static final String API = "/api/v1/models/folder";

    @Test
    void whatWasTakenAndBroughtBackUnchangedDiffersInNothing() throws Exception {
        byte[] zip = anita.get(API).body();

        assertThat(entries(zip))
                .containsKeys(
                        "bpmn/lead/lead-handling.bpmn",
                        "bpmn/parcels/parcel-fee.dmn",
                        ".camunda/element-templates/kept.json");
        var answer = bring(API, zip).json();
        assertThat(answer.at("/files").size()).isGreaterThan(50);
        assertThat(answer.at("/files"))
                .allMatch(file -> file.at("/state").asText().equals("same"));
        assertThat(answer.at("/leftOut"))
                .extracting(JsonNode::asText)
                .doesNotContain(".camunda/element-templates/kept.json");
    }

    @Test
    void whatDiffersIsToldInSentencesAndBecomesADraftOnlyWhenAskedFor() throws Exception {
        byte[] zip = zip(Map.of(
                "repository-main/bpmn/parcels/parcel-fee.dmn", Parcels.fee(7),
                "repository-main/forms/parcels/parcel-note.form",
                        "{\"type\":\"default\",\"id\":\"parcel-note\",\"components\":[]}",
                "README.md", "hello"));

        var looked = bring(API, zip).json();
        assertThat(looked.at("/files/0/ref/file").asText()).isEqualTo("parcel-fee.dmn");
        assertThat(looked.at("/files/0/state").asText()).isEqualTo("changed");
        assertThat(looked.at("/files/0/sentences/0").asText()).contains("7");
        assertThat(looked.at("/files/1/state").asText()).isEqualTo("new");
        assertThat(looked.at("/leftOut/0").asText()).isEqualTo("README.md");
        assertThat(anita.get(DRAFT).status()).isEqualTo(404);

        bring(API + "?draft=true", zip);
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(7));
    }

    @Test
    void aHostileZipIsRefusedInWordsAndLeavesNothing() throws Exception {
        String long1 = "x".repeat(3 * 1024 * 1024);
        assertThat(bring(API, "no zip".getBytes(StandardCharsets.UTF_8)).text()).contains("There is no model in it");
        assertThat(bring(API, zip(Map.of("bpmn/parcels/big.bpmn", long1))).text())
                .contains("2 MB");
        assertThat(bring(API, zip(Map.of("notes.txt", long1))).text()).contains("2 MB");
        assertThat(bring(API, zip(Map.of("bpmn/../../etc/passwd", "x"))).text()).contains("There is no model in it");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i <= 200; i++) {
            many.put("bpmn/parcels/m" + i + ".bpmn", "<x/>");
        }
        assertThat(bring(API, zip(many)).text()).contains("more than 200 models");
        var reserved = bring(API + "?draft=true", zip(Map.of("bpmn/studio/a.bpmn", "<x/>")))
                .json();
        assertThat(reserved.at("/files/0/state").asText()).isEqualTo("refused");
        assertThat(jdbc.sql("select count(*) from app.studio_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onThePageTheFilesAreChosenAndSomebodyElsesZipIsNotToBeSeen() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("analyst", "kept");
        String id = jdbcId(zip(Map.of("bpmn/parcels/parcel-fee.dmn", Parcels.fee(9))));

        String page =
                visitor.with("Accept", "text/html").get("/studio/folder/" + id).body();
        assertThat(page).contains("One file differs from what is live", "parcel-fee.dmn");
        var made =
                visitor.post("/studio/folder/" + id, "/studio/folder/" + id, Map.of("files", "parcels/parcel-fee.dmn"));
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(9));

        Visitor other = new Visitor(port);
        other.signIn("reviewer", "kept");
        assertThat(other.with("Accept", "text/html").get("/studio/folder/" + id).statusCode())
                .isEqualTo(404);
    }

    private String jdbcId(byte[] zip) {
        bring(API, zip);
        return jdbc.sql("select id::text from app.studio_brought where person = 'analyst'")
                .query(String.class)
                .single();
    }

    private Analyst.Answer bring(String path, byte[] zip) {
        return anita.send("POST", path, zip, "Content-Type", "application/zip");
    }

    private static Map<String, String> entries(byte[] content) throws Exception {
        Map<String, String> entries = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> files) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
