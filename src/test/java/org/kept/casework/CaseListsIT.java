package org.kept.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class CaseListsIT {

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    CaseLists lists;

    @Autowired
    CaseAccess access;

    @Autowired
    TestClock clock;

    @BeforeEach
    void deploy() {
        rounds.deploy();
        Rounds.as("manager", "STAFF", "MANAGER");
    }

    @AfterEach
    void clear() {
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void showsOnItsPagesExactlyWhatItCounts() {
        for (int i = 0; i < 5; i++) {
            rounds.open("Beta " + i, i);
        }
        CaseFilter ours = named("testRound", null);
        List<CaseRef> seen = new ArrayList<>();
        String after = null;
        do {
            var page = lists.list(ours, after, 2);
            page.items().forEach(one -> seen.add(one.ref()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(lists.count(ours)).isEqualTo(5);
        assertThatThrownBy(() -> lists.list(ours, "invented", 2)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void findsTheCasesBehindTheMoneyThatWaits() {
        rounds.open("Beta", 1000);
        rounds.open("Gamma", 500);

        var wait = lists.waitingMoney(50).stream()
                .filter(one -> one.processKey().equals("testRound"))
                .findFirst()
                .orElseThrow();

        assertThat(wait.step()).isEqualTo("Have a look");
        assertThat(wait.value()).isEqualByComparingTo("1500");
        assertThat(lists.count(named("testRound", wait.step()))).isEqualTo(wait.cases());
        assertThat(lists.count(named("testRound", "Decide"))).isZero();
    }

    @Test
    void sortsCasesByWhatWasPromisedAndKeepsTheNameOfTheCustomer() {
        CaseRef ref = rounds.open("Beta", 1);
        UUID account = cases.find(ref).orElseThrow().accountId();
        UUID survivor = UUID.randomUUID();

        cases.customerIsNow(account, survivor, "Beta & Sons");

        assertThat(cases.openOf(account)).isEmpty();
        assertThat(cases.openOf(survivor))
                .singleElement()
                .extracting(CaseSummary::customerName)
                .isEqualTo("Beta & Sons");
        assertThat(cases.openByOwner("testRound")).doesNotContainKey("sales");
        cases.assign(ref, "sales", "sales-dev");
        assertThat(cases.openByOwner("testRound")).containsEntry("sales", 1L);
    }

    @Test
    void opensNothingWithoutATitleAndCountsUpWithoutDoubles() {
        CaseRef first = rounds.open("Beta", 1);
        CaseRef second = rounds.open("Beta", 1);

        assertThat(first.value()).matches("TEST-" + Instant.now().toString().substring(0, 4) + "-\\d{6}");
        assertThat(second).isNotEqualTo(first);
        var nameless = new Cases.OpenCase("TEST", "testRound", " ", "sales-dev", null, Map.of());
        assertThatThrownBy(() -> cases.open(nameless)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void parksOnlyUntilLaterAndWithAReason() {
        CaseRef ref = rounds.open("Beta", 1);
        clock.setTo(clock.instant());

        assertThatThrownBy(() -> cases.park(ref, clock.instant(), "late")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cases.park(ref, clock.instant().plus(Duration.ofDays(1)), " "))
                .isInstanceOf(InvalidInputException.class);
        assertThat(cases.find(ref).orElseThrow().parkedUntil()).isNull();
    }

    @Test
    void letsStaffSeeOnlyTheirsAndTellsStrangersNothing() {
        CaseRef ref = rounds.open("Beta", 1);
        cases.assign(ref, null, "data-stewards");

        Rounds.as("sales", "STAFF");
        assertThat(access.visible(ref).ref())
                .as("by the task that waits for their team")
                .isEqualTo(ref);
        Rounds.as("steward", "STAFF");
        assertThat(access.visible(ref).ref()).as("by the case's team").isEqualTo(ref);
        Rounds.as("mona", "STAFF");
        assertThatThrownBy(() -> access.visible(ref)).isInstanceOf(NotFoundException.class);
        String foreign = messageOf(() -> access.visible(ref));
        String missing = messageOf(() -> access.visible("TEST-2026-999996"));
        assertThat(foreign).isEqualTo(missing);
        assertThat(lists.count(named("testRound", null))).isZero();
    }

    @Test
    void takesThePersonOutOfAnErasedCase() {
        CaseRef ref = rounds.open("Jane Doe", 1);
        cases.tell(ref, new Cases.StoryEntry(null, "note", "sales", "Jane called from 555 1234"));
        cases.remember(ref, Map.of("phone", "555 1234"));

        cases.erase(ref, "Erased person 7");

        CaseSummary erased = cases.find(ref).orElseThrow();
        assertThat(erased.title() + erased.customerName() + cases.dataOf(ref))
                .doesNotContain("Jane")
                .doesNotContain("555");
    }

    private static CaseFilter named(String process, String step) {
        return new CaseFilter("open", process, null, null, null, null, null, null, step, null);
    }

    private static String messageOf(Runnable act) {
        try {
            act.run();
            return "nothing was refused";
        } catch (NotFoundException e) {
            return e.getMessage();
        }
    }
}
