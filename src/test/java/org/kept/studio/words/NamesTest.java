package org.kept.studio.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aModuleThatAnAnalystDrewIsCalledInWordsAndNotByItsKey() {
        Phrases silent = new Phrases(null, null) {
            @Override
            public String sayOr(String key, String otherwise, Object... values) {
                return otherwise;
            }
        };

        assertThat(new Names(null, silent).module("staff-onboarding")).isEqualTo("Staff onboarding");
    }
}
