package org.kept.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kept.customer.Consents;
import org.kept.customer.Consents.Consent;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.customer.Match;
import org.kept.customer.Touchpoints;
import org.kept.customer.Touchpoints.Touch;
import org.kept.shared.ConflictException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class MergingIT {

    @Autowired
    Customers customers;

    @Autowired
    CustomerEditing editing;

    @Autowired
    CustomerCard card;

    @Autowired
    Matching matching;

    @Autowired
    Merging merging;

    @Autowired
    Unmerging unmerging;

    @Autowired
    Consents consents;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    TestClock clock;

    private final String some = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oneWhoWithdrewStaysWithdrawnThroughMergeAndBothAreThemselvesAfterUndoing() {
        UUID withdrew = contact("Robin", "Fairweather", "robin@" + some + ".example", "020 7946 0301");
        UUID agreed = contact("Robin", "Fairweather", "r.fairweather@" + some + ".example", "020 7946 0301");
        say("robin@", false);
        say("r.fairweather@", true);

        UUID merge = merging.merge(agreed, withdrew, "same phone number");

        assertThat(consents.allows("r.fairweather@" + some + ".example", "marketing"))
                .isFalse();
        unmerging.unmerge(merge);
        assertThat(consents.allows("r.fairweather@" + some + ".example", "marketing"))
                .isTrue();
        assertThat(consents.allows("robin@" + some + ".example", "marketing")).isFalse();
        assertThat(card.contact(withdrew).details().email()).isEqualTo("robin@" + some + ".example");
    }

    @Test
    void oneWhoWithdrewAfterTheMergeStaysWithdrawnWhenItIsUndone() {
        UUID one = contact("Kit", "Marlow", "kit@" + some + ".example", null);
        UUID other = contact("Kit", "Marlow", "k.marlow@" + some + ".example", null);
        say("k.marlow@", true);
        UUID merge = merging.merge(one, other, null);
        clock.advance(Duration.ofMinutes(1));
        say("k.marlow@", false);

        unmerging.unmerge(merge);

        assertThat(consents.allows("k.marlow@" + some + ".example", "marketing"))
                .isFalse();
    }

    @Test
    void touchesRolesAndProtectionMoveWithTheMergeAndBackWithItsUndoing() {
        UUID account = customers.addAccount(new NewAccount("Firm " + some, null, null, null, null));
        UUID stays = contact("Ada", "Byron", "ada@" + some + ".example", null);
        UUID goes = editing.addContact(protectedPerson("Ada", "Byron"), account);
        touchpoints.log(
                new Touch(clock.instant(), "in", "phone", "Asked for a call", null, null, goes, null, null, null));

        UUID merge = merging.merge(stays, goes, null);

        assertThat(card.touches(stays, null)).extracting("subject").containsExactly("Asked for a call");
        assertThat(card.roles(stays)).extracting("accountId").containsExactly(account);
        assertThat(card.contact(stays).details().vulnerable()).isTrue();
        assertThat(card.contact(stays).details().safeContact()).isEqualTo("Never call before six");
        assertThat(card.contact(stays).details().email()).isEqualTo("ada@" + some + ".example");
        assertThat(customers.find(goes)).get().extracting("id").isEqualTo(stays);

        unmerging.unmerge(merge);

        assertThat(card.touches(goes, null)).extracting("subject").containsExactly("Asked for a call");
        assertThat(card.touches(stays, null)).isEmpty();
        assertThat(card.roles(stays)).isEmpty();
        assertThat(card.contact(stays).details().vulnerable()).isFalse();
        assertThat(customers.find(goes)).get().extracting("id").isEqualTo(goes);
    }

    @Test
    void whatWasTypedAfterTheMergeStaysWhenItIsUndone() {
        UUID stays = contact("Lee", "Chan", "lee@" + some + ".example", null);
        UUID goes = contact("Lee", "Chan", "l.chan@" + some + ".example", "020 7946 0444");
        UUID merge = merging.merge(stays, goes, null);
        CustomerCard.Person now = card.contact(stays);
        editing.edit(stays, now.version(), renamed(now.details(), "Lee Anne"), null);

        unmerging.unmerge(merge);

        assertThat(card.contact(stays).details().firstName()).isEqualTo("Lee Anne");
        assertThat(card.contact(stays).details().phone()).isNull();
    }

    @Test
    void aMergeCannotBeUndoneTwiceNorAfterThirtyDaysNorDoneWithItself() {
        UUID stays = contact("Uma", "Rao", "uma@" + some + ".example", null);
        UUID goes = contact("Uma", "Rao", "u.rao@" + some + ".example", null);
        UUID merge = merging.merge(stays, goes, null);

        assertThatThrownBy(() -> merging.merge(stays, goes, null)).isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> unmerging.unmerge(merge)).isInstanceOf(ConflictException.class);
    }

    @Test
    void twoRecordsOfWhichOneWithdrewAreForAPersonToReview() {
        UUID one = contact("Noor", "Haddad", "noor@" + some + ".example", "020 7946 0555");
        UUID other = contact("Noor", "Haddad", "noor.haddad@" + some + ".example", "020 7946 0555");
        say("noor@", false);
        say("noor.haddad@", true);

        Match match = matching.match(
                new Identity("Noor", "Haddad", "noor@" + some + ".example", "020 7946 0555", null, null), one);

        assertThat(match.kind()).isEqualTo(Match.Kind.REVIEW);
        assertThat(match.candidates()).contains(other);
    }

    @Test
    void twoPeopleWhoWereKeptApartAreNotSuggestedAgain() {
        UUID one = contact("Sam", "Ortega" + some, "sam@" + some + ".example", "020 7946 0777");
        UUID other = contact("Sam", "Ortega" + some, null, "020 7946 0777");
        assertThat(card.alike(one)).extracting("id").contains(other);

        merging.keepApart(one, other);

        assertThat(card.alike(one)).extracting("id").doesNotContain(other);
    }

    @Test
    void knowsSomebodyByTheirAddressAndNameButNotByTheirNameAlone() {
        UUID known = contact("Ines", "Carvalho", "ines@" + some + ".example", null);

        Match byAddress =
                customers.match(new Identity("Inês", "Carvalho", "INES@" + some + ".example", null, null, null));
        Match byName = customers.match(new Identity("Ines", "Carvalho", null, null, null, null));

        assertThat(byAddress.kind()).isEqualTo(Match.Kind.KNOWN);
        assertThat(byAddress.contactId()).isEqualTo(known);
        assertThat(byName.kind()).isEqualTo(Match.Kind.NEW);
    }

    private UUID contact(String first, String last, String email, String phone) {
        return customers.addContact(
                new NewContact(new Identity(first, last, email, phone, null, null), null, null, "manual"));
    }

    private void say(String local, boolean given) {
        String address = local + some + ".example";
        if (given) {
            consents.give(new Consent(address, "marketing", "email", "1", "test", clock.instant()));
        } else {
            consents.withdraw(address, "marketing", "test", clock.instant());
        }
    }

    private static ContactDetails protectedPerson(String first, String last) {
        return new ContactDetails(
                null,
                first,
                null,
                last,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Never call before six",
                true,
                false,
                false,
                null,
                null,
                "manual");
    }

    private static ContactDetails renamed(ContactDetails it, String first) {
        return new ContactDetails(
                it.salutation(),
                first,
                it.middleName(),
                it.lastName(),
                it.preferredName(),
                it.jobTitle(),
                it.department(),
                it.email(),
                it.phone(),
                it.mobile(),
                it.address(),
                it.preferredChannel(),
                it.preferredLanguage(),
                it.accessibilityNeeds(),
                it.safeContact(),
                it.vulnerable(),
                it.doNotCall(),
                it.doNotEmail(),
                it.lawfulBasis(),
                it.cares(),
                it.source());
    }
}
