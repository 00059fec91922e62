package org.kept.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.customer.Consents;
import org.kept.customer.Consents.Consent;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.customer.Touchpoints;
import org.kept.customer.Touchpoints.Touch;
import org.kept.customer.search.CustomerSearch;
import org.kept.customer.search.CustomerSearch.Query;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class CustomerRecordsIT {

    @Autowired
    Customers customers;

    @Autowired
    CustomerEditing editing;

    @Autowired
    CustomerSearch search;

    @Autowired
    CustomerCard card;

    @Autowired
    Consents consents;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    ProcessMessages messages;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private final String some = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void searchLooksForPercentAndUnderscoreLiterally() {
        account("100% Cotton " + some);
        account("100 Cotton " + some);
        account("a_b " + some);
        account("axb " + some);

        assertThat(names("100% " + some)).containsExactly("100% Cotton " + some);
        assertThat(names("a_b " + some)).containsExactly("a_b " + some);
        assertThat(names("' or 1=1 -- " + some)).isEmpty();
        assertThat(names("\\ " + some)).isEmpty();
    }

    @Test
    void searchFindsByPartOfNameByAddressAndByPhoneHoweverItIsTyped() {
        UUID id = contact("Ottoline", "Quill", "otto@" + some + ".example", "020 7946 0666");

        assertThat(search.page(new Query("ottol " + some, null, null, null, null), null, 10)
                        .items())
                .extracting("id")
                .containsExactly(id);
        assertThat(search.page(new Query("+44 20 7946 0666", null, null, null, null), null, 10)
                        .items())
                .extracting("id")
                .contains(id);
    }

    @Test
    void theListShowsPeopleOnlyOrCompaniesOnly() {
        UUID company = account("Kinds " + some);
        UUID person = contact("Kinds", some, null, "020 7946 0668");

        assertThat(search.page(new Query("kinds " + some, "contact", null, null, null), null, 10)
                        .items())
                .extracting("id")
                .containsExactly(person);
        assertThat(search.page(new Query("kinds " + some, "account", null, null, null), null, 10)
                        .items())
                .extracting("id")
                .containsExactly(company);
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepeats() {
        IntStream.range(0, 7).forEach(i -> account("Paged " + i + " " + some));
        contact("Paged", "3b " + some, null, "020 7946 0667");
        Query query = new Query("paged " + some, null, null, null, null);

        var first = search.page(query, null, 5);
        var second = search.page(query, first.next(), 5);

        assertThat(first.count()).isEqualTo(8);
        assertThat(first.items()).hasSize(5);
        assertThat(second.next()).isNull();
        assertThat(second.items())
                .extracting("name")
                .containsExactly("Paged 4 " + some, "Paged 5 " + some, "Paged 6 " + some);
    }

    @Test
    void aNameOfThreeHundredCharactersIsRefusedAndOneWithAScriptIsJustAName() {
        assertThatThrownBy(() -> account("x".repeat(300)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.fields())
                        .extracting("field")
                        .containsExactly("name"));
        assertThatThrownBy(() -> account("Nul\0" + some)).isInstanceOf(InvalidInputException.class);

        UUID id = account("<script>alert(1)</script> " + some);

        assertThat(customers.find(id)).get().extracting("name").isEqualTo("<script>alert(1)</script> " + some);
    }

    @Test
    void ofTwoWhoEditAtTheSameTimeOneIsToldAndNothingOfTheOtherIsLost() throws Exception {
        UUID id = account("Race " + some);
        long seen = card.account(id).version();
        List<Callable<Boolean>> both =
                List.of(() -> edits(id, seen, "Race one " + some), () -> edits(id, seen, "Race two " + some));
        var pool = Executors.newFixedThreadPool(2);

        List<Boolean> won = pool.invokeAll(both).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        pool.shutdown();

        assertThat(won).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoIsErasedIsForgottenAndNeverContactedAgainEvenWhenImportedAgain() {
        String address = "gone@" + some + ".example";
        UUID id = contact("Gone", "Person", address, null);
        consents.give(new Consent(address, "marketing", "email", "1", "test", clock.instant()));
        touchpoints.log(
                new Touch(clock.instant(), "in", "email", "My secret", "Very private", null, id, null, null, null));

        deliver("ErasureApproved", id.toString(), Map.of());

        assertThat(customers.find(id)).get().extracting("name").asString().startsWith("Erased");
        assertThat(card.touches(id, null)).extracting("subject", "body").containsExactly(tuple("", ""));
        contact("Gone", "Person", address, null);
        assertThat(consents.suppressed(address)).isTrue();
        assertThat(consents.allows(address, "marketing")).isFalse();
    }

    @Test
    void wordFromOutsideThatSomebodyWithdrewCountsAtOnce() {
        String address = "word@" + some + ".example";
        UUID id = contact("Word", "Outside", address, null);
        consents.give(new Consent(address, "marketing", "email", "1", "test", clock.instant()));
        assertThat(consents.allows(address, "marketing")).isTrue();

        deliver("ConsentChanged", id.toString(), Map.of("purpose", "marketing", "given", false));
        assertThat(consents.allows(address, "marketing")).isFalse();

        clock.advance(Duration.ofMinutes(1));
        deliver("ConsentChanged", address.toUpperCase(Locale.ROOT), Map.of("purpose", "marketing", "given", true));
        assertThat(consents.allows(address, "marketing")).isTrue();
    }

    @Test
    void whatWasJustAddedCanBeTakenBackAndWhatIsUsedIsKept() {
        UUID fresh = contact("Fresh", "Face", "fresh@" + some + ".example", null);
        UUID used = contact("Used", "Face", "used@" + some + ".example", null);
        touchpoints.log(new Touch(clock.instant(), "in", "phone", "Called", null, null, used, null, null, null));

        customers.takeBack(fresh);
        customers.takeBack(used);

        assertThat(customers.find(fresh)).isEmpty();
        assertThat(customers.find(used)).isPresent();
    }

    private void deliver(String name, String about, Map<String, Object> payload) {
        transactions.executeWithoutResult(ignored -> messages.accept(new ProcessMessages.Message(
                UUID.randomUUID().toString(), name, about, payload, Duration.ofMinutes(5))));
    }

    private boolean edits(UUID id, long seen, String name) {
        try {
            editing.edit(id, seen, named(name));
            return true;
        } catch (ConflictException lost) {
            return false;
        }
    }

    private static AccountDetails named(String name) {
        return new AccountDetails(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
                null);
    }

    private List<String> names(String q) {
        return search.page(new Query(q, null, null, null, null), null, 10).items().stream()
                .map(CustomerSearch.Row::name)
                .toList();
    }

    private UUID account(String name) {
        return customers.addAccount(new NewAccount(name, null, null, null, null));
    }

    private UUID contact(String first, String last, String email, String phone) {
        return customers.addContact(
                new NewContact(new Identity(first, last, email, phone, null, null), null, null, "manual"));
    }
}
