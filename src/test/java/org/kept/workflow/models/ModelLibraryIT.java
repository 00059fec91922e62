package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class ModelLibraryIT {

    @Autowired
    private ModelLibrary library;

    @Test
    void what_ships_with_kept_is_deployed() {
        assertThat(library.list()).isNotEmpty();
    }
}
