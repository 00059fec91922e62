package org.kept.workflow.messages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books effects in the table {@code workflow_effect}; the primary key is what makes "once" true. */
@Component
class EffectBook implements Effects {

    private final JdbcClient jdbc;

    EffectBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean first(String key) {
        return jdbc.sql("insert into app.workflow_effect (key) values (?) on conflict do nothing")
                        .param(key)
                        .update()
                == 1;
    }
}
