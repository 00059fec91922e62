package org.kept.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;

/** Two analysts change one table: nothing is overwritten unseen. */
@KeptTest
class DraftHoldsIT extends StudioDesk {

    @Test
    void whoever_read_an_older_state_is_told_who_saved_since_and_nothing_is_overwritten() {
        String first = anita.put(DRAFT, Parcels.fee(2)).header("ETag");
        clock.advance(Duration.ofMinutes(6));
        String second = remi.put(DRAFT, Parcels.fee(3), "If-Match", first).header("ETag");
        assertThat(second).isNotNull();
        clock.advance(Duration.ofMinutes(6));

        Analyst.Answer refused = anita.put(DRAFT, Parcels.fee(4), "If-Match", first);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.at("/detail")).contains("Remi Stone saved this draft at");
        assertThat(refused.at("/hash")).isEqualTo(second.replace("\"", ""));
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(3));
        assertThat(anita.put(DRAFT, Parcels.fee(4), "If-Match", second).json().at("/authors"))
                .extracting(author -> author.asText())
                .containsExactly("analyst", "reviewer");
    }

    @Test
    void an_editor_that_stood_open_since_the_draft_went_live_does_not_begin_another_from_old_content() {
        String live = anita.get(Parcels.FEE + "/draft").header("ETag");
        assertThat(live).as("no draft yet").isNull();
        String old = Parcels.file("f.dmn", Parcels.fee(7)).hash();

        assertThat(anita.put(DRAFT, Parcels.fee(8), "If-Match", "\"" + old + "\"")
                        .status())
                .isEqualTo(412);
        String hash = Parcels.file("f.dmn", Parcels.fee(1)).hash();
        assertThat(anita.put(DRAFT, Parcels.fee(8), "If-Match", "\"" + hash + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(anita.put(DRAFT, Parcels.fee(9), "If-None-Match", "*").status())
                .isEqualTo(412);
    }

    @Test
    void a_colleague_waits_until_five_minutes_after_the_last_save_or_takes_over_knowingly() {
        clock.setTo(Instant.parse("2026-11-26T09:00:00Z"));
        anita.put(DRAFT, Parcels.fee(2));
        clock.advance(Duration.ofMinutes(4));
        anita.put(DRAFT, Parcels.fee(3));
        clock.advance(Duration.ofMinutes(4));

        Analyst.Answer refused = remi.put(DRAFT, Parcels.fee(4));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("Anita Brook");
        assertThat(refused.at("/holder")).isEqualTo("analyst");
        assertThat(refused.at("/until")).isEqualTo("2026-11-26T09:09:00Z");
        assertThat(remi.delete(DRAFT).status()).isEqualTo(409);
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(3));

        assertThat(remi.put(DRAFT + "?takeOver=true", Parcels.fee(4)).at("/editor/username"))
                .isEqualTo("reviewer");
        assertThat(anita.put(DRAFT, Parcels.fee(5)).status()).isEqualTo(409);
        clock.advance(Duration.ofMinutes(5));
        assertThat(anita.put(DRAFT, Parcels.fee(5)).status()).isEqualTo(200);
    }

    @Test
    void of_two_saves_of_one_moment_one_is_stored_and_the_other_told() throws Exception {
        String read = anita.put(DRAFT, Parcels.fee(2)).header("ETag");
        clock.advance(Duration.ofMinutes(6));
        var people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 3; round < 13; round++) {
                String expected = read;
                int fee = round;
                clock.advance(Duration.ofMinutes(6));
                var one = people.submit(() -> anita.put(DRAFT, Parcels.fee(100 + fee), "If-Match", expected));
                var other = people.submit(() -> remi.put(DRAFT, Parcels.fee(200 + fee), "If-Match", expected));

                assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 412);
                Analyst.Answer won = one.get().status() == 200 ? one.get() : other.get();
                assertThat(anita.get(DRAFT).header("ETag")).isEqualTo(won.header("ETag"));
                read = won.header("ETag");
            }
        } finally {
            people.shutdown();
        }
    }
}
