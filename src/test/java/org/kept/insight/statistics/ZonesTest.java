package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Zones.Edges;
import org.kept.insight.statistics.Zones.Zone;

class ZonesTest {

    // 0, 10, … 1000: the p-th percentile is 10 × p.
    private static final Zones ZONES = Zones.of(Map.of(
            "quote",
            LongStream.rangeClosed(0, 100).map(i -> i * 10).toArray(),
            "sign",
            LongStream.rangeClosed(1, 19).toArray()));

    @Test
    void anAgeStandsAmongTheAgesAtWhichOthersLeftTheStep() {
        assertThat(ZONES.edges("quote")).contains(new Edges(101, 500, 850, 950));
        assertThat(ZONES.zone("quote", 500)).isEqualTo(Zone.USUAL);
        assertThat(ZONES.zone("quote", 501)).isEqualTo(Zone.SLOW);
        assertThat(ZONES.zone("quote", 850)).isEqualTo(Zone.SLOW);
        assertThat(ZONES.zone("quote", 851)).isEqualTo(Zone.LATE);
        assertThat(ZONES.zone("quote", 951)).isEqualTo(Zone.EXTREME);
    }

    @Test
    void fewCasesMakeNoZones() {
        assertThat(ZONES.edges("sign")).isEmpty();
        assertThat(ZONES.zone("sign", 1_000)).isEqualTo(Zone.UNKNOWN);
        assertThat(ZONES.zone("never heard of", 1)).isEqualTo(Zone.UNKNOWN);
        assertThat(Zones.of(Map.of("sign", LongStream.rangeClosed(1, 20).toArray()))
                        .zone("sign", 1))
                .isEqualTo(Zone.USUAL);
    }
}
