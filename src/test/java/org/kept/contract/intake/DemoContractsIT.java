package org.kept.contract.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.contract.ContractView;
import org.kept.contract.Contracts;
import org.kept.contract.agreement.ContractSettings;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back, so that no sweep of another class wakes the demonstration. */
@KeptTest
@Transactional
class DemoContractsIT {

    @Autowired
    Contracts contracts;

    @Autowired
    DemoContracts demo;

    @Autowired
    ContractSettings house;

    @Autowired
    Clock clock;

    @Test
    void aNewcomerSeesContractsNearAndFarFromTheirEnd() {
        List<CaseRef> refs = demo.enter();
        List<ContractView> entered =
                refs.stream().map(ref -> contracts.find(ref).orElseThrow()).toList();

        assertThat(entered).hasSize(7);
        ContractView harbour = entered.get(0);
        assertThat(harbour.endDate())
                .isEqualTo(LocalDate.now(clock.withZone(house.zone())).plusDays(60));
        assertThat(harbour.terms().get(0).state()).isEqualTo("open");
        assertThat(entered.stream().filter(contract -> contract.customerType().equals("consumer")))
                .hasSize(1);
        assertThat(entered.stream()
                        .filter(contract -> contract.terms().get(0).state().equals("sleeping")))
                .isNotEmpty();
    }
}
