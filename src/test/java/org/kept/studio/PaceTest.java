package org.kept.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void who_deploys_too_often_is_told_how_long_to_wait_and_others_are_not_kept() {
        for (int i = 0; i < 40; i++) {
            pace.spend("anita", Pace.Effort.DEPLOY);
        }

        assertThatThrownBy(() -> pace.spend("anita", Pace.Effort.DEPLOY))
                .isInstanceOfSatisfying(ErrorResponseException.class, slower -> {
                    assertThat(slower.getStatusCode().value()).isEqualTo(429);
                    assertThat(Integer.parseInt(slower.getHeaders().getFirst("Retry-After")))
                            .isBetween(1, 16);
                });
        assertThatCode(() -> pace.spend("remi", Pace.Effort.DEPLOY)).doesNotThrowAnyException();
        assertThatCode(() -> pace.spend("anita", Pace.Effort.SAVE)).doesNotThrowAnyException();
    }
}
