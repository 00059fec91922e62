package org.kept.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.message.MailArrived;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.messages.ProcessMessages;
import org.kept.workflow.messages.ProcessMessages.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the palette offers works for a case of any process: asking, waiting, telling, giving, ending and handing over. */
@KeptTest
class PaletteActionsIT {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");
    private static final String HEAD =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                    + " id=\"D\" targetNamespace=\"test\">";

    /** It asks the customer and waits, tells its owner and the story, moves to sales, says its outcome and hands over. */
    private static final String WISH = HEAD
            + "<message id=\"M\" name=\"CustomerAnswered\"/>"
            + "<process id=\"wishing\" name=\"Wish\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><extensionElements><camunda:properties>"
            + "<camunda:property name=\"team\" value=\"customer-care\"/><camunda:property name=\"promise.wish-done\" value=\"PT8H business\"/>"
            + "</camunda:properties></extensionElements>"
            + "<startEvent id=\"S\"/>"
            + flow(1, "S", "Ask")
            + action("Ask", "askByLetterDelegate", "template", "wish-question")
            + flow(2, "Ask", "Wait")
            + "<intermediateCatchEvent id=\"Wait\" name=\"Answer\"><messageEventDefinition messageRef=\"M\"/></intermediateCatchEvent>"
            + flow(3, "Wait", "Tell")
            + action("Tell", "notifyOwnerDelegate", "text", "She has answered.")
            + flow(4, "Tell", "Note")
            + action("Note", "tellStoryDelegate", "text", "Now it is for sales.")
            + flow(5, "Note", "Give")
            + action("Give", "giveCaseDelegate", "team", "sales-dev")
            + flow(6, "Give", "Say")
            + action("Say", "setOutcomeDelegate", "outcome", "wished well")
            + flow(7, "Say", "Over")
            + "<serviceTask id=\"Over\" name=\"Over\" camunda:delegateExpression=\"${handOverCaseDelegate}\"><extensionElements><camunda:inputOutput>"
            + "<camunda:inputParameter name=\"message\">WishGranted</camunda:inputParameter><camunda:inputParameter name=\"takeAlong\">title, value, currency</camunda:inputParameter>"
            + "</camunda:inputOutput></extensionElements></serviceTask>"
            + flow(8, "Over", "E")
            + "<endEvent id=\"E\" name=\"Over\"/></process></definitions>";

    /** It begins by a message only. */
    private static final String GIFT = HEAD
            + "<message id=\"M\" name=\"WishGranted\"/>"
            + "<process id=\"gift\" name=\"Gift\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\">"
            + "<startEvent id=\"S\"><messageEventDefinition messageRef=\"M\"/></startEvent>"
            + flow(1, "S", "Pack")
            + "<userTask id=\"Pack\" name=\"Pack it\" camunda:candidateGroups=\"warehouse\" camunda:dueDate=\"${promises.after(execution,'P2D')}\" camunda:formRef=\"gift-pack\" camunda:formRefBinding=\"deployment\"/>"
            + flow(2, "Pack", "E")
            + "<endEvent id=\"E\"/></process></definitions>";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private Customers customers;

    @Autowired
    private Promises promises;

    @Autowired
    private ProcessMessages messages;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID ada;

    @BeforeEach
    void deployed() {
        clock.setTo(MONDAY);
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("wishing.bpmn", WISH);
        wish.put("wish-question.letter", "subject: A question ({{ref}})\n\nDear {{to.name}},\n\nwhich colour?\n");
        deploy("wishing", wish);
        Map<String, String> gift = new LinkedHashMap<>();
        gift.put("gift.bpmn", GIFT);
        gift.put(
                "gift-pack.form",
                "{\"type\": \"default\", \"id\": \"gift-pack\", \"components\": [{\"type\": \"checkbox\", \"id\": \"F\", \"key\": \"packed\", \"label\": \"Packed\"}]}");
        deploy("gift", gift);
        ada = customers.addContact(new NewContact(
                new Identity("Ada", "Wish" + mark, "ada-" + mark + "@example.org", null, null, null),
                null,
                null,
                "test"));
    }

    @Test
    void a_case_asks_waits_for_mail_and_hands_over_with_its_customer_and_its_facts() {
        HttpResponse<String> begun = Http.as(port, "care")
                .post(
                        "/api/v1/cases",
                        "{\"process\": \"wishing\", \"customer\": \"" + ada + "\", \"answers\": {\"title\": \"A wish "
                                + mark + "\", \"value\": 12, \"currency\": \"EUR\"}}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        CaseRef ref = new CaseRef(Http.json(begun).at("/ref").asText());
        assertThat(ref.prefix()).isEqualTo("WIS");
        assertThat(promises.of(ref)).singleElement().satisfies(promise -> assertThat(promise.state())
                .isEqualTo(PromiseState.PAUSED));
        assertThat(letters(ref)).containsExactly("A question (" + ref + ")");

        clock.advance(Duration.ofDays(5));
        transaction.executeWithoutResult(status -> events.publishEvent(new MailArrived(
                UUID.randomUUID(),
                "ada-" + mark + "@example.org",
                "Ada",
                List.of(),
                "Re",
                "Blue",
                clock.instant(),
                Optional.of(ref))));

        CaseSummary closed = cases.find(ref).orElseThrow();
        assertThat(closed.outcome()).isEqualTo("wished well");
        assertThat(closed.team()).isEqualTo("sales-dev");
        assertThat(promises.of(ref)).singleElement().satisfies(promise -> assertThat(promise.state())
                .isEqualTo(PromiseState.KEPT));
        assertThat(jdbc.sql("select recipient from app.message_outbox where ref = ? and template = 'case-note'")
                        .param(ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("care@kept.example");
        JsonNode told =
                Http.json(Http.as(port, "manager").get("/api/v1/cases/" + ref)).at("/timeline");
        assertThat(told.findValuesAsText("text"))
                .anyMatch(text -> text.equals("Carla Dean was told: She has answered."))
                .anyMatch(text -> text.equals("Now it is for sales."))
                .anyMatch(text -> text.startsWith("Handed over to Gift as GIF-"));

        CaseSummary gift = gifts().get(0);
        assertThat(gift.title()).isEqualTo("A wish " + mark);
        assertThat(gift.contactId()).isEqualTo(ada);
        assertThat(gift.value()).isEqualByComparingTo("12");
        assertThat(gift.team()).isEqualTo("warehouse");
        assertThat(gift.nextStep()).isEqualTo("Pack it");
    }

    @Test
    void a_message_from_outside_begins_one_case_however_often_it_is_sent_and_people_cannot_begin_it() {
        var message = new Message(
                "gift-" + mark,
                "WishGranted",
                "order 17",
                Map.of("customer", ada.toString(), "title", "A box", "x", 1),
                Duration.ofDays(1));
        transaction.executeWithoutResult(status -> messages.accept(message));
        transaction.executeWithoutResult(status -> messages.accept(message));

        assertThat(gifts()).singleElement().satisfies(gift -> assertThat(gift.title())
                .isEqualTo("A box"));
        assertThat(Http.as(port, "care")
                        .post("/api/v1/cases", "{\"process\": \"gift\", \"answers\": {\"title\": \"x\"}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_changed_promise_of_the_model_counts_from_then_on_but_people_may_have_the_last_word() {
        begin();
        assertThat(term()).isEqualTo("8 working_hours");
        jdbc.sql("update app.promise_policy set amount = 6 where id = 'wish-done'")
                .update();
        begin();
        assertThat(term()).isEqualTo("6 working_hours");

        deploy("wishing", Map.of("wishing.bpmn", WISH.replace("PT8H business", "P2D")));
        begin();
        assertThat(term()).isEqualTo("2 calendar_days");
    }

    @Test
    void what_the_model_says_of_its_cases_is_checked() {
        assertThat(refusal(WISH.replace("wish-done", "first-contact-hot"))).contains("first-contact-hot");
        assertThat(refusal(WISH.replace("PT8H business", "soon"))).contains("P3D business");
        assertThat(refusal(WISH.replace("name=\"team\" value=\"customer-care\"", "name=\"team\" value=\"nobody\"")))
                .contains("There is no team 'nobody'");
        assertThat(refusal(WISH.replace("name=\"team\" value=\"customer-care\"", "name=\"prefix\" value=\"LEAD\"")))
                .contains("References of another module begin so");
        assertThat(refusal(WISH.replace("name=\"team\" value=\"customer-care\"", "name=\"prefix\" value=\"w1\"")))
                .contains("2 to 6 capital letters");
        assertThat(refusal(
                        WISH.replace("name=\"team\" value=\"customer-care\"", "name=\"title\" value=\"For {nobody}\"")))
                .contains("Nothing is known as 'nobody'");
        assertThat(refusal(
                        WISH.replace("name=\"team\" value=\"customer-care\"", "name=\"starters\" value=\"everybody\"")))
                .contains("neither a team nor one of");
    }

    private void begin() {
        HttpResponse<String> begun = Http.as(port, "care")
                .post(
                        "/api/v1/cases",
                        "{\"process\": \"wishing\", \"customer\": \"" + ada + "\", \"answers\": {\"title\": \"t\"}}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    }

    private String term() {
        return jdbc.sql("select amount || ' ' || unit from app.promise_policy where id = 'wish-done'")
                .query(String.class)
                .single();
    }

    private String refusal(String process) {
        HttpResponse<String> answer = Favours.upload(port, "wishing", "&check=true", Map.of("wishing.bpmn", process));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private void deploy(String module, Map<String, String> files) {
        HttpResponse<String> answer = Favours.upload(port, module, "", files);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private List<String> letters(CaseRef ref) {
        return jdbc.sql("select title from app.message_letter where ref = ?")
                .param(ref.value())
                .query(String.class)
                .list();
    }

    private List<CaseSummary> gifts() {
        return cases.openOf(ada).stream()
                .filter(one -> one.processKey().equals("gift"))
                .toList();
    }

    private static String flow(int number, String from, String to) {
        return "<sequenceFlow id=\"F" + number + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static String action(String id, String bean, String input, String value) {
        return "<serviceTask id=\"" + id + "\" name=\"" + id + "\" camunda:delegateExpression=\"${" + bean
                + "}\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"" + input + "\">" + value
                + "</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>";
    }
}
