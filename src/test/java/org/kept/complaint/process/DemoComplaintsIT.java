package org.kept.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.Complaints;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back, so that no other class finds the demonstration on its desk. */
@KeptTest
@Transactional
class DemoComplaintsIT {

    @Autowired
    Complaints complaints;

    @Autowired
    Promises promises;

    @Autowired
    DemoComplaints demo;

    @Test
    void aNewcomerSeesComplaintsInSeveralStatesUnderSeveralLaws() {
        List<CaseRef> refs = demo.enter();

        assertThat(refs).hasSize(5);
        assertThat(regimes(refs.get(0))).isEmpty();
        assertThat(regimes(refs.get(1))).containsExactly("fca-disp");
        assertThat(regimes(refs.get(2))).containsExactly("social-housing");
        assertThat(regimes(refs.get(3))).containsExactlyInAnyOrder("payment-services", "data-protection");
        assertThat(promises.of(refs.get(4))).anyMatch(promise -> promise.pausedSince() != null);
    }

    private List<String> regimes(CaseRef ref) {
        return complaints.find(ref).orElseThrow().regimes().stream()
                .map(ComplaintView.Regime::id)
                .toList();
    }
}
