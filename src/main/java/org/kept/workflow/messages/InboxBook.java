package org.kept.workflow.messages;

import java.util.function.Supplier;
import org.kept.shared.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what comes in. A second sender of the same key waits at the row that the first has written, until that one's transaction
 * ends: then it reads the result, or does the work itself if the first was rolled back.
 */
@Component
class InboxBook implements InboxKeys {

    private final JdbcClient jdbc;

    InboxBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(String contentHash, String result) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(String source, String key, String content, Supplier<String> handling) {
        String hash = ContentHash.of(content);
        int booked = jdbc.sql(
                        "insert into app.workflow_inbox_key (source, key, content_hash) values (?, ?, ?) on conflict do nothing")
                .params(source, key, hash)
                .update();
        if (booked == 0) {
            return resultOfFirst(source, key, hash);
        }
        String result = handling.get();
        jdbc.sql("update app.workflow_inbox_key set result = ? where source = ? and key = ?")
                .params(result, source, key)
                .update();
        return result;
    }

    private String resultOfFirst(String source, String key, String hash) {
        Entry first = jdbc.sql("select content_hash, result from app.workflow_inbox_key where source = ? and key = ?")
                .params(source, key)
                .query(Entry.class)
                .single();
        if (!first.contentHash().equals(hash)) {
            throw new ConflictException("This key was used before, for other content");
        }
        return first.result();
    }
}
