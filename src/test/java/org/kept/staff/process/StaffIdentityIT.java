package org.kept.staff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class StaffIdentityIT {

    @Autowired
    private IdentityService identity;

    @Test
    void theEngineKnowsThePeopleAndTheirTeams() {
        User sales = identity.createUserQuery().userId("sales").singleResult();
        assertThat(sales.getLastName()).isEqualTo("Sally Marsh");
        assertThat(identity.createUserQuery().memberOfGroup("sales-dev").list())
                .extracting(User::getId)
                .contains("sales", "priya")
                .doesNotContain("manager");
        assertThat(identity.createGroupQuery().groupMember("sales").list())
                .extracting(Group::getId)
                .containsExactly("sales-dev");
        assertThat(identity.createUserQuery().userId("nobody").count()).isZero();
    }

    @Test
    void theEngineSignsNobodyInAndChangesNobody() {
        assertThat(identity.checkPassword("sales", "kept")).isFalse();
        assertThatThrownBy(() -> identity.saveUser(identity.newUser("intruder")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
