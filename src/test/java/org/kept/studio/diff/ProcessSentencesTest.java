package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.studio.diff.Models.PROCESS;
import static org.kept.studio.diff.Models.changed;
import static org.kept.studio.diff.Models.file;
import static org.kept.studio.diff.Models.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.studio.diff.Change.Kind;

/** What analysts read about a changed process, word for word. */
class ProcessSentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
        name="Call the lead"|name="Ring the lead"|“Call the lead” is now called “Ring the lead”.
        Groups="marketing"|Groups="sales-dev"|“Call the lead” now goes to the group sales-dev instead of marketing.
        Groups="marketing"|Groups="sales-dev,sales"|“Call the lead” now goes to the groups sales-dev and sales instead of marketing.
        'first-contact')|'first-contact-hot')|“Call the lead” is now due when the promise “first-contact-hot” is due instead of when the promise “first-contact” is due.
        formRef="lead-call"|formRef="lead-ring"|“Call the lead” now shows the form “lead-ring” instead of “lead-call”.
        value="First contact"|value="Assess"|“Call the lead” now belongs to the phase “Assess” instead of “First contact”.
        name="phase" value="First contact"/>|name="phase" value="First contact"/><camunda:property name="notBy" value="owner"/>|“Call the lead” may now not be done by “owner”: somebody else has to.
        id="Task_Call" name|camunda:assignee="${facts.owner}" id="Task_Call" name|“Call the lead” now goes to “facts.owner” first.
        ${scoreLeadDelegate}|${endLeadDelegate}|“Score” now runs the action “end lead” instead of “score lead”.
        id="Task_Score" name|camunda:asyncBefore="true" id="Task_Score" name|“Score” now begins in a step of its own: if it fails, what came before it stays done.
        >welcome<|>farewell<|“Score” now gets “farewell” instead of “welcome” for “mail”.
        R3/PT5M|R5/PT10M|“Score” is now tried again 5 times, 10 minutes apart when it fails, instead of 3 times, 5 minutes apart.
        <camunda:failed|<camunda:executionListener event="end" delegateExpression="${tellDelegate}"/><camunda:failed|“Score” now also runs the action “tell” at its end.
        PT4H|P1DT2H|“Too late” now goes off after 1 day and 2 hours instead of after 4 hours.
        attachedToRef="Task_Call"|attachedToRef="Task_Call" cancelActivity="false"|“Too late” no longer interrupts the step that it stands on; both go on.
        attachedToRef="Task_Call"|attachedToRef="Task_Score"|“Too late” now stands on “Score” instead of “Call the lead”.
        facts.value &gt; 100|facts.value &gt; 200|The path “yes” from “Reached?” to “Score” is now taken when “facts.value > 200” instead of when “facts.value > 100”.
        name="yes"|name="reached"|The path from “Reached?” to “Score” is now labelled “reached” instead of “yes”.
        default="F4"|default="F3"|“Reached?” now takes the path “yes” from “Reached?” to “Score” when nothing else fits, instead of the path from “Reached?” to “Lost”.
        P30D|P60D|What cases of the process “Lead” did is now kept for 60 days instead of 30 days.
        >Leads.<|>All leads.<|The description of the process “Lead” now says “All leads.” instead of “Leads.”.
        lead-answered|lead-heard|The message “lead-answered” is now called “lead-heard”.
        id="Timer_1"|id="Timer_2"|“Too late”: something that is not seen changed about its timer.
        camunda:formRef="lead-call"|camunda:formRef="lead-call" camunda:strangeThing="x"|“Call the lead” now has “x” as its strange thing.
        """)
    void one_change_is_one_sentence(String before, String after, String sentence) {
        assertThat(sentences(changed(before, after))).containsExactly(sentence);
    }

    @Test
    void a_new_step_is_told_once_with_who_does_it_and_its_paths() {
        List<Change> changes = changed(
                "sourceRef=\"Task_Call\" targetRef=\"Gateway\"/>",
                "sourceRef=\"Task_Call\" targetRef=\"Task_Note\"/><bpmn:userTask id=\"Task_Note\" name=\"Note it\" camunda:candidateGroups=\"sales\"/><bpmn:sequenceFlow id=\"F7\" sourceRef=\"Task_Note\" targetRef=\"Gateway\"/>",
                "<bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3",
                "<bpmn:incoming>F7</bpmn:incoming><bpmn:outgoing>F3");

        assertThat(sentences(changes))
                .containsExactly(
                        "The path from “Call the lead” now leads to “Note it” instead of “Reached?”.",
                        "The user task “Note it” was added between “Call the lead” and “Reached?”; it goes to the group sales.");
        assertThat(changes.get(1).elements()).containsExactly("Task_Note", "F7");
        assertThat(ChangedElements.of(changes)).containsEntry("F7", Kind.ADDED).containsEntry("F2", Kind.CHANGED);
    }

    @Test
    void a_sub_process_that_goes_takes_its_steps_along_in_one_sentence() {
        String with = PROCESS.replace(
                "<bpmn:endEvent id=\"End\"",
                "<bpmn:subProcess id=\"Sub\" name=\"Nurture\"><bpmn:userTask id=\"A\" name=\"Write\"/><bpmn:userTask id=\"B\" name=\"Wait\"/><bpmn:sequenceFlow id=\"FA\" sourceRef=\"A\" targetRef=\"B\"/></bpmn:subProcess><bpmn:endEvent id=\"End\"");

        List<Change> changes = ModelDiff.between(file("lead.bpmn", with), file("lead.bpmn", PROCESS));

        assertThat(sentences(changes)).containsExactly("The sub-process “Nurture” was removed with the 2 steps in it.");
        assertThat(changes.get(0).elements()).containsExactly("Sub", "A", "B", "FA");
    }

    @Test
    void an_event_on_a_step_says_where_it_stands_and_whether_it_interrupts() {
        String timer =
                "<bpmn:boundaryEvent id=\"Warn\" name=\"Warn\" cancelActivity=\"false\" attachedToRef=\"Task_Score\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>";
        String with = PROCESS.replace("<bpmn:endEvent id=\"End\"", timer + "<bpmn:endEvent id=\"End\"");

        assertThat(sentences(ModelDiff.between(file("a.bpmn", PROCESS), file("a.bpmn", with))))
                .containsExactly(
                        "The timer boundary event “Warn” was added to “Score”; the step goes on beside it; it goes off after 1 hour.");
        assertThat(sentences(ModelDiff.between(file("a.bpmn", with), file("a.bpmn", PROCESS))))
                .containsExactly("The timer boundary event “Warn” was removed from “Score”.");
    }

    @Test
    void a_new_id_is_one_change_and_all_that_names_it_is_none() {
        List<Change> changes = changed("Task_Call", "Task_Ring", "\"F3\"", "\"F33\"", ">F3<", ">F33<");

        assertThat(sentences(changes))
                .containsExactly(
                        "“Call the lead” has a new id: Task_Ring instead of Task_Call. Cases that stand there need to be told where to go on.",
                        "The path “yes” from “Reached?” to “Score” has a new id: F33 instead of F3.");
        assertThat(changes.get(0).kind()).isEqualTo(Kind.RENAMED);
        assertThat(changes.get(0).elements()).containsExactly("Task_Ring", "Task_Call");
    }

    @Test
    void moving_shapes_is_one_sentence_and_says_that_nothing_else_changed() {
        List<Change> moved = changed("x=\"100\"", "x=\"140\"", "x=\"300\"", "x=\"340\"");
        assertThat(sentences(moved)).containsExactly("2 shapes were moved; the process is the same.");
        assertThat(moved.get(0).kind()).isEqualTo(Kind.MOVED);
        assertThat(moved.get(0).elements()).containsExactly("Task_Call", "Task_Score");

        assertThat(sentences(changed(
                        "x=\"100\"", "x=\"140\"", "<di:waypoint x=\"1\"", "<di:waypoint x=\"7\"", "P30D", "P31D")))
                .contains("One shape and one line were moved in the drawing.");
    }

    @Test
    void a_label_that_an_editor_adds_and_that_lies_nowhere_is_no_move() {
        assertThat(changed(
                        "height=\"80\"/></bpmndi:BPMNShape>", "height=\"80\"/><bpmndi:BPMNLabel/></bpmndi:BPMNShape>"))
                .isEmpty();
    }

    @Test
    void the_order_in_which_a_gateway_tries_its_ways_counts() {
        String two = PROCESS.replace(
                "<bpmn:sequenceFlow id=\"F4\"",
                "<bpmn:sequenceFlow id=\"F9\" sourceRef=\"Gateway\" targetRef=\"End\"/><bpmn:sequenceFlow id=\"F4\"");
        String other = PROCESS.replace(
                "<bpmn:sequenceFlow id=\"F3\"",
                "<bpmn:sequenceFlow id=\"F9\" sourceRef=\"Gateway\" targetRef=\"End\"/><bpmn:sequenceFlow id=\"F3\"");

        assertThat(sentences(ModelDiff.between(file("a.bpmn", two), file("a.bpmn", other))))
                .contains("“Reached?” now tries its ways in another order: to “Done” and “Score”.");
    }

    @Test
    void a_whole_file_that_came_or_went_is_told_by_its_process() {
        assertThat(sentences(ModelDiff.between(null, file("lead.bpmn", PROCESS))))
                .containsExactly(
                        "The process “Lead” was added with 7 steps in it.", "The message “lead-answered” was added.");
        assertThat(sentences(ModelDiff.between(file("lead.bpmn", PROCESS), null)))
                .containsExactly(
                        "The process “Lead” was removed with the 7 steps in it.",
                        "The message “lead-answered” was removed.");
        assertThat(ModelDiff.between(null, null)).isEmpty();
    }
}
