package org.kept.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeptTest
class ContractPagesIT extends RenewalScenario {

    @LocalServerPort
    private int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_contract_is_typed_in_and_what_was_typed_wrong_stays_to_be_mended() {
        Visitor renata = visitor("renata");
        var empty = renata.post("/contracts/new", "/contracts/new", Map.of("name", "Typed <b> " + mark));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Say whose contract it is", "Typed &lt;b&gt; " + mark, "Say when the running term ends");

        Map<String, String> form = typed();
        form.put("value", "dozens");
        form.put("endDate", "soon");
        form.put("account", "Nobody & Sons " + mark);
        form.put("product", "guard");
        form.put("description", "Nightly watch " + mark);
        var wrong = renata.post("/contracts/new", "/contracts/new", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("dozens", "Write an amount such as", "Write a day such as");
        assertThat(wrong.body()).contains("Nobody &amp; Sons " + mark, "Nightly watch " + mark);

        var entered = renata.post("/contracts/new", "/contracts/new", typed());
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        String page = location(entered);
        assertThat(page).matches("/contracts/CON-\\d{4}-\\d{6}");
        assertThat(renata.get(page).body()).contains("Typed " + mark, "£12,000", "Notice by");
        assertThat(renata.get("/contracts?q=" + mark + "&sort=name").body())
                .contains("Typed " + mark, "Not due yet", page);
        assertThat(renata.get("/contracts?q=nobody-" + mark).body()).contains("No contract fits");
    }

    @Test
    void who_enters_a_contract_for_others_is_told_that_it_is_watched() {
        Map<String, String> form = typed();
        form.put("owner", "renata");
        var entered = visitor("dora").post("/contracts/new", "/contracts/new", form);

        assertThat(location(entered)).isEqualTo("/contracts");
    }

    @Test
    void the_page_says_that_a_complaint_blocks_the_uplift_and_which() {
        LocalDate end = LocalDate.of(2027, 6, 30);
        CaseRef ref = proposed(end, true, "1070", end.minusDays(60));
        Visitor renata = visitor("renata");
        assertThat(renata.get("/contracts/" + ref).body())
                .contains("7.0 %", "The proposal is out", "They accept", "Counter-offer")
                .doesNotContain("A complaint blocks any uplift");

        tell("opened", "CMP-2027-000901", "P1", "none");
        tell("decided", "CMP-2027-000901", "P1", "upheld");
        runDue(ref);

        assertThat(renata.get("/contracts/" + ref).body())
                .contains("A complaint blocks any uplift", "CMP-2027-000901", "Exec save", "Taken back");
    }

    @Test
    void what_the_customer_says_is_written_down_by_real_forms() {
        LocalDate end = LocalDate.of(2027, 6, 30);
        CaseRef ref = proposed(end, true, "1020", end.minusDays(60));
        Visitor renata = visitor("renata");
        String page = "/contracts/" + ref;
        assertThat(renata.get(page + "?act=counter").body()).contains("action=\"" + page + "/counter\"");

        var nothing = renata.post(page, page + "/counter", Map.of("counterValue", "less"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Write an amount such as", "value=\"less\"");
        assertThat(renata.post(page, page + "/sign", Map.of()).statusCode()).isEqualTo(409);
        assertThat(renata.post(page, page + "/nonsense", Map.of()).statusCode()).isEqualTo(404);

        assertThat(renata.post(page, page + "/counter", Map.of("counterValue", "990", "note", "Too dear"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(renata.get(page).body()).contains("They made a counter-offer");
    }

    @Test
    void an_amendment_changes_only_what_was_changed() {
        CaseRef ref = contracts.enter(yearly(LocalDate.now().plusDays(250), true), null);
        Visitor renata = visitor("renata");
        String page = "/contracts/" + ref;
        Map<String, String> form = new HashMap<>(Map.of(
                "reason",
                "Longer notice",
                "noticeDays",
                "45",
                "autoRenew",
                "true",
                "value",
                "1,000.00",
                "renewalTermMonths",
                "12"));

        assertThat(renata.post(page, page + "/amend", form).statusCode()).isEqualTo(302);
        assertThat(view(ref).noticeDays()).isEqualTo(45);
        assertThat(view(ref).autoRenew()).isTrue();
        assertThat(view(ref).versions()).hasSize(1);
        assertThat(renata.get(page).body()).contains("Longer notice", "45 days before the end");

        form.remove("reason");
        var wrong = renata.post(page, page + "/amend", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Say why the contract changes");
    }

    @Test
    void a_contract_of_others_is_not_there() {
        CaseRef ref = contracts.enter(yearly(LocalDate.now().plusDays(250), true), null);

        assertThat(visitor("dora").get("/contracts/" + ref).statusCode()).isEqualTo(404);
        assertThat(visitor("dora")
                        .post("/contracts", "/contracts/" + ref + "/notice", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> typed() {
        String name = "Typed " + mark + UUID.randomUUID();
        customers.addAccount(new org.kept.customer.Customers.NewAccount(name, null, null, 5, "renata"));
        LocalDate end = LocalDate.now().plusDays(300);
        return new HashMap<>(Map.of(
                "account", name,
                "name", "Typed " + mark,
                "type", "service",
                "segment", "mid",
                "customerType", "business",
                "startDate", end.minusYears(1).plusDays(1).toString(),
                "endDate", end.toString(),
                "noticeDays", "90",
                "value", "12,000",
                "currency", "GBP"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
    }

    private Visitor visitor(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, "kept");
        return visitor.with("Accept", "text/html");
    }
}
