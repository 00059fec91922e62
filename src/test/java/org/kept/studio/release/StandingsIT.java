package org.kept.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.staff.People;
import org.kept.studio.Analyst;
import org.kept.studio.ModelRef;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.studio.draft.Drafts;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** At every moment it is told how far a draft has come and what is still needed. */
@KeptTest
class StandingsIT extends StudioDesk {

    private static final String STATE = DRAFT + "/state";

    @Autowired
    private Drafts drafts;

    @Autowired
    private People people;

    @Test
    void a_draft_goes_from_draft_to_live_and_says_what_is_next_at_each_stage() {
        assertThat(stage("live")).isEqualTo("To change it, save a draft");

        anita.put(DRAFT, Parcels.fee(2).replace("hitPolicy", "").replace("<text>2</text>", "<text>if then</text>"));
        assertThat(stage("draft")).isEqualTo("Mend one problem");

        String hash = anita.put(DRAFT, Parcels.fee(2)).at("/hash");
        assertThat(stage("checked")).startsWith("Try it, then submit it with the reason");

        ModelRef ref = new ModelRef("parcels", "parcel-fee.dmn");
        var person = people.find("analyst").orElseThrow();
        assertThat(drafts.tried(ref, "0".repeat(64), true, "Other content", person))
                .isFalse();
        assertThat(drafts.tried(ref, hash, false, "It stood still at the fee", person))
                .isTrue();
        assertThat(stage("checked")).startsWith("Try it");
        assertThat(drafts.tried(ref, hash, true, "Three scenarios passed", person))
                .isTrue();
        assertThat(stage("tried")).startsWith("Submit it");
        assertThat(anita.get(STATE).at("/steps/2/words")).contains("Anita Brook", "Three scenarios passed");

        anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(stage("tried")).isEqualTo("Somebody other than Anita Brook reads and approves it, or gives it back");

        remi.post(DRAFT + "/approve", hash(hash));
        assertThat(stage("approved")).isEqualTo("Deploy it");

        anita.post(DRAFT + "/deploy", hash(hash));
        assertThat(stage("live")).isEqualTo("To change it, save a draft");
        assertThat(anita.get(STATE).at("/steps/0/words")).startsWith("Version 2 is live since");
    }

    @Test
    void what_is_neither_draft_nor_live_stands_nowhere() {
        assertThat(anita.get(Parcels.LOOK + "/draft/state").status()).isEqualTo(404);
    }

    /** What is next, once it is made sure that it has come so far. */
    private String stage(String expected) {
        Analyst.Answer state = anita.get(STATE);
        assertThat(state.at("/stage")).as(state.toString()).isEqualTo(expected);
        return state.at("/next");
    }
}
