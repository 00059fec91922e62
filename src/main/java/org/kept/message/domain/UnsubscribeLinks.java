package org.kept.message.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kept.customer.Consents;
import org.kept.shared.PublicSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links that end mail of a purpose: signed, without an address in them, and good for as long as the letter is kept. */
@Service
public class UnsubscribeLinks {

    private static final int SIGNATURE = 16;

    private final JdbcClient jdbc;
    private final Consents consents;
    private final PublicSettings outside;
    private final Clock clock;

    UnsubscribeLinks(JdbcClient jdbc, Consents consents, PublicSettings outside, Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.outside = outside;
        this.clock = clock;
    }

    String link(UUID mail) {
        return outside.link("/public/unsubscribe?token=" + token(mail));
    }

    String token(UUID mail) {
        byte[] id = bytes(mail);
        byte[] signature = sign(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(id.length + signature.length)
                        .put(id)
                        .put(signature)
                        .array());
    }

    /** Whether a link with this token was ours. */
    public boolean genuine(String token) {
        return mail(token).isPresent();
    }

    /** Ends mail of the letter's purpose to the letter's reader; doing it again changes nothing. False for a token that is not ours. */
    @Transactional
    public boolean withdraw(String token) {
        Optional<UUID> mail = mail(token);
        mail.ifPresent(id -> jdbc.sql("select recipient, purpose from app.message_outbox where id = :id")
                .param("id", id)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .optional()
                .filter(letter -> !letter[0].isEmpty() && consents.allows(letter[0], letter[1]))
                .ifPresent(letter -> consents.withdraw(letter[0], letter[1], "unsubscribe-link", clock.instant())));
        return mail.isPresent();
    }

    private Optional<UUID> mail(String token) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            if (all.length != 16 + SIGNATURE) {
                return Optional.empty();
            }
            byte[] id = Arrays.copyOf(all, 16);
            if (!MessageDigest.isEqual(sign(id), Arrays.copyOfRange(all, 16, all.length))) {
                return Optional.empty();
            }
            ByteBuffer parts = ByteBuffer.wrap(id);
            return Optional.of(new UUID(parts.getLong(), parts.getLong()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] id) {
        byte[] key = jdbc.sql("select link_key from app.message_post where id = 1")
                .query(byte[].class)
                .single();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
