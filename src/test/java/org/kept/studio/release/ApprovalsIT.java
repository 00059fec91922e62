package org.kept.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.casework.AuditTrail;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;

/** Nobody lets a change of their own go live, and an approval is of one content for one reason. */
@KeptTest
class ApprovalsIT extends StudioDesk {

    @Test
    void nobody_approves_what_they_wrote_or_submitted_whatever_their_role() {
        String hash = anita.put(DRAFT, Parcels.fee(2)).at("/hash");
        assertThat(anita.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(403);
        ada.put(DRAFT + "?takeOver=true", Parcels.fee(3));
        hash = remi.post(DRAFT + "/submit", PURPOSE).at("/hash");

        for (Analyst author : List.of(anita, ada)) {
            Analyst.Answer refused = author.post(DRAFT + "/approve", hash(hash));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/detail")).contains("You wrote some of this draft");
        }
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).at("/detail")).contains("You submitted");
        assertThat(anita.post(DRAFT + "/return", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        for (String person : List.of("sales", "manager")) {
            assertThat(Analyst.as(port, person)
                            .post(DRAFT + "/approve", hash(hash))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(409);
    }

    @Test
    void the_database_itself_refuses_an_approval_by_an_author_or_of_other_content() {
        anita.put(DRAFT, Parcels.fee(2));
        anita.post(DRAFT + "/submit", PURPOSE);

        String approve = "update app.studio_draft set approved_hash = %s, approved_at = now(), approved_by = '%s'";
        for (String set : List.of(
                approve.formatted("hash", "analyst"),
                approve.formatted("repeat('0', 64)", "reviewer"),
                "update app.studio_draft set hash = repeat('0', 64)")) {
            assertThatThrownBy(() -> jdbc.sql(set).update()).as(set).hasMessageContaining("studio_draft_");
        }
        assertThat(jdbc.sql(approve.formatted("hash", "reviewer")).update()).isEqualTo(1);
    }

    @Test
    void a_change_after_the_approval_makes_it_void() {
        String hash = approved(DRAFT, Parcels.fee(2));
        Analyst.Answer changed = anita.put(DRAFT, Parcels.fee(3));

        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(409);
        assertThat(anita.post(DRAFT + "/deploy", hash(changed.at("/hash"))).status())
                .isEqualTo(409);
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(409);
        assertThat(remi.post(DRAFT + "/approve", hash(changed.at("/hash"))).status())
                .as("not submitted as it is now")
                .isEqualTo(409);
        anita.put(DRAFT, Parcels.fee(2));
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status())
                .as("changed back, but nobody has said so")
                .isEqualTo(409);
        assertThat(anita.get(DRAFT + "/state").at("/stage")).isEqualTo("checked");
        assertThat(audit.entries("model:parcels/parcel-fee.dmn"))
                .extracting(AuditTrail.Entry::action)
                .contains("approval-void");
    }

    @Test
    void a_submission_says_what_it_is_for_and_has_no_problems() {
        anita.put(DRAFT, Parcels.fee(2).replace("parcel-fee", "parcel fee"));
        Analyst.Answer problems = anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(problems.status()).isEqualTo(422);
        assertThat(problems.json().at("/problems")).isNotEmpty();

        anita.put(DRAFT, Parcels.fee(2));
        Analyst.Answer missing = anita.post(DRAFT + "/submit", "{\"direction\":\"sideways\"}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().at("/fields"))
                .extracting(field -> field.at("/field").asText())
                .containsExactly("reason", "measure", "direction");
        Analyst.Answer none = anita.post(DRAFT + "/submit", "{\"reason\":\"A typing error\",\"measure\":\"none\"}");
        assertThat(none.at("/submission/measure")).isEqualTo("none");
        assertThat(none.json().at("/submission/counted").asBoolean()).isFalse();
        anita.put(DRAFT, Parcels.fee(1));
        assertThat(anita.post(DRAFT + "/submit", PURPOSE).at("/detail")).contains("same as what is live");
    }

    @Test
    void a_reviewer_gives_it_back_with_a_reason_and_the_author_reads_it() {
        String hash = anita.put(DRAFT, Parcels.fee(2)).at("/hash");
        assertThat(remi.post(DRAFT + "/return", "{\"reason\":\"Too early\"}").status())
                .isEqualTo(409);
        anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(remi.post(DRAFT + "/return", "{}").status()).isEqualTo(422);

        assertThat(remi.post(DRAFT + "/return", "{\"reason\":\"Two is too little\"}")
                        .status())
                .isEqualTo(200);

        Analyst.Answer state = anita.get(DRAFT + "/state");
        assertThat(state.at("/returned/reason")).isEqualTo("Two is too little");
        assertThat(state.at("/steps/3/words")).isEqualTo("Given back by Remi Stone: Two is too little");
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(409);
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(2));
    }
}
