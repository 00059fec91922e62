package org.kept.customer.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kept.customer.Addresses;
import org.kept.customer.CustomerSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows an address again without keeping it: a hash that nobody can try out without the key. */
@Component
class AddressHash {

    private final JdbcClient db;
    private final Addresses addresses;
    private final CustomerSettings settings;

    AddressHash(JdbcClient db, Addresses addresses, CustomerSettings settings) {
        this.db = db;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** The same for every spelling of an address. */
    String of(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(addresses.any(address).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    private String key() {
        return settings.suppressionKey().isBlank() ? keptKey() : settings.suppressionKey();
    }

    private String keptKey() {
        return db.sql("select value from app.customer_secret where name = 'suppression'")
                .query(String.class)
                .single();
    }
}
