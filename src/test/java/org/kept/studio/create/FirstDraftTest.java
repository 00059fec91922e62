package org.kept.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.studio.create.Wanted.Field;
import org.kept.studio.create.Wanted.Kind;
import org.kept.studio.create.Wanted.Step;
import org.kept.workflow.forms.FormSchema;
import org.kept.workflow.models.ModelCheck;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;

/** Whatever somebody calls a process, its steps and its fields: the first draft has no problem and can be drawn. */
class FirstDraftTest {

    private static final Set<String> TEAMS = Set.of("customer-care", "sales-managers");

    private static Stream<String> names() {
        return Stream.of(
                "Favour",
                "It's a \"favour\" & <b>more</b>",
                "${''.getClass()} #{x} {{facts.secret}} {customer}",
                "= javascript:alert(1)",
                "شكوى العميل",
                "بحث \u202Eevil\u202C ‮gnp.exe",
                "客户请求",
                "constructor",
                "for every some function",
                "1234567890",
                "-",
                "null",
                "a\u0000b\u0007c\nd\te",
                "x".repeat(300),
                "Ä".repeat(300),
                "one, two, three",
                "]]> <!-- --> <?xml?> &amp; &#0;",
                "lead",
                "🙂🙂🙂",
                "\uD800 lone");
    }

    @ParameterizedTest
    @MethodSource("names")
    void hostile_words_give_files_without_a_problem(String words) {
        List<Field> fields = Stream.of(Kind.values())
                .map(kind -> new Field(words, kind, kind == Kind.CHOICE ? List.of(words, words, "other") : List.of()))
                .toList();
        Wanted wanted = new Wanted(
                words,
                words,
                "customer-care",
                List.of(
                        new Step(words, "", fields),
                        new Step(words, "sales-managers", List.of()),
                        new Step("Other", "", List.of(new Field(words, Kind.TEXT, List.of())))),
                "P3D business",
                true);

        FirstDraft draft = FirstDraft.of(wanted, name -> !name.equals("lead"));

        assertThat(problems(draft)).isEmpty();
        assertThat(draft.module()).matches("[a-z][a-z0-9]{1,30}").isNotEqualTo("lead");
        everythingIsDrawn(draft);
    }

    @Test
    void a_name_that_is_taken_gets_a_number_and_every_file_with_it() {
        Set<String> taken = Set.of("favour", "favour2");

        FirstDraft draft = FirstDraft.of(simple("P2W", false), name -> !taken.contains(name));

        assertThat(draft.module()).isEqualTo("favour3");
        assertThat(draft.files().stream().map(ModelFile::name))
                .containsExactly("favour3-start.form", "favour3-1-look-at-it.form", "favour3.bpmn");
        assertThat(problems(draft)).isEmpty();
    }

    @Test
    void what_was_said_stands_in_the_files() {
        FirstDraft draft = FirstDraft.of(simple("P3D business", true), name -> true);
        String process = text(draft, "favour.bpmn");

        assertThat(process)
                .contains("id=\"favour\" name=\"Favour\"")
                .contains("name=\"promise.favour-done\" value=\"P3D business\"")
                .contains("camunda:candidateGroups=\"customer-care\"")
                .contains("${promises.due(execution,'favour-done')}")
                .contains("${route == 'stop'}")
                .contains("default=\"Flow_5\"")
                .contains("id=\"Flow_5\" sourceRef=\"Gateway_Route\" targetRef=\"EndEvent_Done\"");
        assertThat(text(draft, "favour-1-look-at-it.form"))
                .contains("\"key\" : \"hoursItTakes\"")
                .contains("\"key\" : \"granted\"")
                .contains("\"value\" : \"no\"");
        assertThat(text(draft, "favour-route.dmn")).contains("facts.granted").contains("\"yes\"");
        assertThat(problems(draft)).isEmpty();
    }

    @Test
    void without_a_promise_and_without_a_choice_there_are_still_due_times_and_something_to_decide_by() {
        Wanted wanted = new Wanted("Favour", "", "customer-care", List.of(new Step("Look", "", List.of())), "", true);

        FirstDraft draft = FirstDraft.of(wanted, name -> true);

        assertThat(text(draft, "favour.bpmn"))
                .contains("${promises.after(execution,'P2D')}")
                .doesNotContain("promise.");
        assertThat(text(draft, "favour-route.dmn")).contains("facts.mayItGoOn");
        assertThat(problems(draft)).isEmpty();
    }

    @Test
    void fields_are_written_down_as_people_do() {
        assertThat(
                        FieldLines.read(
                                """
                        Name
                        Hours it takes: number
                        Wanted on: date

                        Granted?: yes | no
                        Told: yes/no
                        Note: long text
                        Time: 12:30
                        Alone: only |
                        """))
                .containsExactly(
                        new Field("Name", Kind.TEXT, List.of()),
                        new Field("Hours it takes", Kind.NUMBER, List.of()),
                        new Field("Wanted on", Kind.DATE, List.of()),
                        new Field("Granted?", Kind.CHOICE, List.of("yes", "no")),
                        new Field("Told", Kind.YES_NO, List.of()),
                        new Field("Note", Kind.LONG_TEXT, List.of()),
                        new Field("Time: 12:30", Kind.TEXT, List.of()),
                        new Field("Alone: only |", Kind.TEXT, List.of()));
    }

    private static Wanted simple(String promise, boolean decides) {
        Step look = new Step(
                "Look at it",
                "",
                List.of(
                        new Field("Hours it takes", Kind.NUMBER, List.of()),
                        new Field("Granted?", Kind.CHOICE, List.of("Yes", "No"))));
        return new Wanted("Favour", "We say yes or no.", "customer-care", List.of(look), promise, decides);
    }

    /** Every node and flow has its place, and no two nodes share one. */
    private static void everythingIsDrawn(FirstDraft draft) {
        BpmnModelInstance model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(text(draft, draft.processFile()).getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        Set<String> places = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> assertThat(places.add(
                        shape.getBounds().getX() + " " + shape.getBounds().getY()))
                .isTrue());
        assertThat(places).hasSameSizeAs(model.getModelElementsByType(FlowNode.class));
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
    }

    private static List<ModelProblem> problems(FirstDraft draft) {
        Set<String> facts = new HashSet<>(Set.of("caseTitle"));
        draft.files().stream()
                .filter(file -> file.kind().equals("form"))
                .forEach(file -> facts.addAll(schema(file).keys()));
        return ModelCheck.check(
                draft.files(),
                new Catalogue(
                        draft.module(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        TEAMS,
                        facts,
                        Map.of("promise:first-contact", "promise", "prefix:LEAD", "kept"),
                        Instant.parse("2027-03-01T09:00:00Z")));
    }

    private static FormSchema schema(ModelFile file) {
        try {
            return FormSchema.read(new ByteArrayInputStream(file.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(FirstDraft draft, String name) {
        return draft.files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
