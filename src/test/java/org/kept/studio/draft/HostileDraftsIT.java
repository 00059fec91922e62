package org.kept.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.workflow.models.check.HostileModels;
import org.kept.workflow.models.check.ModelFile;

/** Whatever somebody saves as a draft, the server goes on as before, and none of it comes any further. */
@KeptTest
class HostileDraftsIT extends StudioDesk {

    @Test
    void no_hostile_draft_harms_the_server_or_is_submitted() {
        List<ModelFile> hostile = HostileModels.all();
        assertThat(hostile).hasSizeGreaterThan(100);
        long before = memory();
        int stored = 0;
        for (ModelFile file : hostile) {
            String draft = "/api/v1/models/parcels/" + file.name() + "/draft";
            long begun = System.nanoTime();

            Analyst.Answer saved = ada.send("PUT", draft, file.bytes());

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            if (file.bytes().length > ModelFile.MAX_BYTES) {
                assertThat(saved.status()).isEqualTo(413);
                continue;
            }
            assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
            assertThat(saved.json().at("/problems"))
                    .as(() -> new String(file.bytes()))
                    .isNotEmpty();
            stored++;
            if (stored % 10 == 0) {
                assertThat(ada.get(draft).body()).isEqualTo(file.bytes());
                assertThat(ada.post(draft + "/submit", PURPOSE).status()).isEqualTo(422);
            }
        }
        assertThat(memory() - before).as("bytes more than before").isLessThan(150_000_000);

        String hash = approved(DRAFT, Parcels.fee(2));
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status())
                .as("the next release goes live, whatever lies beside it")
                .isEqualTo(200);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
