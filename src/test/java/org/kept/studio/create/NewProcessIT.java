package org.kept.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kept.shared.CaseRef;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst answers three questions, and what comes of it has no problem and works. */
@KeptTest
class NewProcessIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelLibrary library;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void three_answers_make_drafts_that_can_be_deployed_and_worked_the_same_hour() {
        HttpResponse<String> begun = send("analyst", typed("Address " + mark));

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String module = "address" + mark;
        assertThat(begun.headers().firstValue("Location").orElse(""))
                .endsWith("/studio/" + module + "/" + module + ".bpmn");
        List<Draft> made = drafts.of(module);
        assertThat(made).hasSize(5);
        made.forEach(draft -> assertThat(drafts.problems(draft.ref()))
                .as(draft.ref().toString())
                .isEmpty());

        List<ModelFile> files = made.stream()
                .map(draft -> new ModelFile(
                        draft.ref().file(), drafts.content(draft.ref()).orElseThrow()))
                .toList();
        library.deployUploaded(module, files, "admin", false);
        Http care = Http.as(port, "care");
        CaseRef ref = new CaseRef(Http.json(care.post(
                        "/api/v1/cases", "{\"process\": \"" + module + "\", \"answers\": {\"title\": \"Moved\"}}"))
                .at("/ref")
                .asText());
        complete(care, ref, "{\"newAddress\": \"2 Cliff Road\", \"proofSeen\": \"yes\"}");
        complete(care, ref, "{\"whatWasDone\": \"Changed.\"}");

        assertThat(Http.json(care.get("/api/v1/cases/" + ref)).at("/outcome").asText())
                .isEqualTo("done");
        assertThat(Http.json(care.get("/api/v1/cases/" + ref))
                        .at("/promises/0/state")
                        .asText())
                .isEqualTo("KEPT");

        HttpResponse<String> again = send("analyst", typed("Address " + mark));
        assertThat(again.headers().firstValue("Location").orElse("")).contains("/studio/" + module + "2/");
    }

    @Test
    void what_was_typed_stays_when_something_is_missing_and_nothing_is_written() {
        Map<String, String> typed = typed("Nothing " + mark);
        typed.put("team", "nobody");
        typed.put("amount", "soon");
        typed.put("step2", "");
        typed.put("fields2", "Only fields " + mark);

        HttpResponse<String> refused = send("analyst", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nothing " + mark)
                .contains("Only fields " + mark)
                .contains("Choose the team whose work this is")
                .contains("Give a whole number")
                .contains("Say what is done in this step");
        assertThat(drafts.find(new ModelRef("nothing" + mark, "nothing" + mark + ".bpmn")))
                .isEmpty();
    }

    @Test
    void a_row_more_keeps_what_was_typed_and_only_analysts_and_administrators_ask() {
        Map<String, String> typed = typed("More " + mark);
        typed.put("more", "1");

        HttpResponse<String> more = send("analyst", typed);

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("More " + mark).contains("name=\"step4\"");
        assertThat(send("sales", typed("No " + mark)).statusCode()).isEqualTo(403);
        assertThat(send("manager", typed("No " + mark)).statusCode()).isEqualTo(403);
    }

    private static Map<String, String> typed(String name) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("rows", "3");
        typed.put("name", name);
        typed.put("purpose", "Somebody has moved.");
        typed.put("team", "customer-care");
        typed.put("step1", "Check the address");
        typed.put("fields1", "New address\nProof seen?: Yes | No");
        typed.put("step2", "Change it");
        typed.put("decides", "true");
        typed.put("amount", "3");
        typed.put("unit", "working_days");
        return typed;
    }

    private HttpResponse<String> send(String person, Map<String, String> typed) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person, "kept");
        String page = person.equals("analyst") ? "/studio/new/process" : "/cases/new";
        return visitor.post(page.equals("/cases/new") ? "/me" : page, "/studio/new/process", typed);
    }

    private static void complete(Http person, CaseRef ref, String answers) {
        String task = Http.json(person.get("/api/v1/cases/" + ref))
                .at("/steps/0/taskId")
                .asText();
        HttpResponse<String> done =
                person.post("/api/v1/tasks/" + task + "/complete", "{\"answers\": " + answers + "}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }
}
