package org.kept.insight.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs what insight hands out with a key of the house's own: who has the text alone can neither forge it nor trace it back. */
@Component("insightSeal")
public class Seal {

    private static final int LENGTH = 16;

    private final JdbcClient jdbc;

    Seal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sixteen bytes that only this house can make of that text; another purpose gives others. */
    public byte[] of(String purpose, String text) {
        return of(key(), purpose, text);
    }

    /** The key, for those who seal many in a row. */
    public byte[] key() {
        return jdbc.sql("select key from app.insight_seal").query(byte[].class).single();
    }

    /** The same with the key at hand. */
    public static byte[] of(byte[] key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
