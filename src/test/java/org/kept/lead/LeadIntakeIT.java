package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads at the door: each once, whoever sends them how often, and each to where it belongs. */
@KeptTest
class LeadIntakeIT extends LeadScenario {

    @Autowired
    ModelLibrary models;

    @Autowired
    Promises promises;

    @Test
    void ten_posts_of_one_person_at_once_are_one_live_case() throws Exception {
        NewLead lead = LeadMother.enquiry(someone()).build();

        List<CaseRef> refs = atOnce(10, i -> leads.receive(lead, i % 2 == 0 ? "web_form" : "api", null));

        assertThat(refs).doesNotHaveDuplicates();
        assertThat(refs).filteredOn(this::running).hasSize(1);
        assertThat(refs).filteredOn(ref -> !running(ref)).allSatisfy(ref -> assertEnded(ref, "merged"));
        CaseRef survivor = refs.stream().filter(this::running).findFirst().orElseThrow();
        assertThat(activities(survivor)).isEqualTo(10);
    }

    @Test
    void ten_posts_with_one_key_at_once_are_one_case() throws Exception {
        NewLead lead = LeadMother.enquiry(someone()).build();
        String key = someone();

        assertThat(atOnce(10, i -> leads.receive(lead, "api", key)).stream().distinct())
                .hasSize(1);
    }

    @Test
    void a_key_that_comes_again_with_another_lead_is_refused() {
        String key = someone();
        leads.receive(LeadMother.enquiry(someone()).build(), "api", key);

        assertThatThrownBy(() -> leads.receive(LeadMother.enquiry(someone()).build(), "api", key))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nonsense_is_refused_with_every_field_named() {
        NewLead nonsense = new NewLead(
                null,
                "A".repeat(300),
                null,
                null,
                null,
                "a@b.example",
                null,
                null,
                null,
                -5,
                null,
                null,
                null,
                null,
                null,
                "XX",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("-1"),
                "ZZZ",
                null,
                "nul \0",
                null,
                null,
                null);

        assertThatThrownBy(() -> leads.receive(nonsense, "api", null))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.fields())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder(
                                "firstName", "employees", "countryCode", "estimatedValue", "currencyCode", "message"));
    }

    @Test
    void a_lead_without_anybody_to_answer_to_is_kept_as_junk() {
        CaseRef ref = leads.receive(LeadMother.enquiry(null).build(), "web_form", null);

        assertEnded(ref, "junk");
        assertThat(lead(ref).disqualifiedReason()).isEqualTo("nobody-to-answer");
    }

    @Test
    void an_address_that_cannot_be_reached_goes_to_the_data_stewards_and_comes_back_mended() {
        String email = someone();
        CaseRef ref = leads.receive(LeadMother.enquiry("not an address").build(), "web_form", null);

        complete(ref, "Task_MendContact", java.util.Map.of("mending", "mended", "email", email));

        assertThat(task(ref, "Task_FirstContact").getAssignee()).isEqualTo("sales");
        assertThat(lead(ref).email()).isEqualTo(email);
    }

    @Test
    void an_enquiry_is_promised_an_answer_and_a_student_is_turned_away() {
        CaseRef enquiry = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        CaseRef student = leads.receive(
                LeadMother.enquiry(someone()).jobTitle("PhD student").build(), "web_form", null);

        assertThat(promises.of(enquiry)).extracting(promise -> promise.policy()).containsExactly("first-contact-cold");
        assertThat(lead(enquiry).firstResponseDueAt()).isNotNull();
        assertEnded(student, "disqualified");
        assertThat(lead(student).disqualifiedReason()).isEqualTo("student");
    }

    @Test
    void two_people_behind_one_shared_mailbox_are_two_cases() {
        String mailbox = "info@" + someone().substring(1, 20) + ".example";
        CaseRef first = leads.receive(
                LeadMother.enquiry(mailbox).named("Ada", "Lovelace").build(), "api", null);
        CaseRef second = leads.receive(
                LeadMother.enquiry(mailbox).named("Mary", "Somerville").build(), "api", null);

        assertThat(running(first)).isTrue();
        assertThat(running(second)).isTrue();
    }

    @Test
    void a_new_scoring_table_counts_for_the_next_lead_and_not_for_a_running_one() throws IOException {
        CaseRef running = leads.receive(LeadMother.director(someone()).build(), "web_form", null);
        int before = lead(running).score();
        String shipped = Files.readString(Path.of("bpmn/lead/lead-score.dmn"));
        String changed = shipped.replace("<text>25</text>", "<text>26</text>");
        assertThat(changed).isNotEqualTo(shipped);

        models.deployUploaded("lead", List.of(file(changed)), "analyst", false);
        try {
            CaseRef next = leads.receive(LeadMother.director(someone()).build(), "web_form", null);
            leads.receive(LeadMother.enquiry(lead(running).email()).build(), "api", null);

            assertThat(lead(next).score()).isEqualTo(before + 2);
            assertThat(lead(running).score()).isEqualTo(before + 5).as("the second form, by the old table");
        } finally {
            models.deployUploaded("lead", List.of(file(shipped)), "analyst", false);
        }
    }

    private static ModelFile file(String text) {
        return new ModelFile("lead-score.dmn", text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> atOnce(int times, java.util.function.IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> futures = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit(() -> work.apply(i)))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
