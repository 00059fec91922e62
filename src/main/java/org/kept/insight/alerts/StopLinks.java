package org.kept.insight.alerts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kept.insight.seal.Seal;
import org.kept.shared.PublicSettings;
import org.springframework.stereotype.Component;

/** The links in letters that end them: signed, without a name in them, and good without signing in. */
@Component("insightStopLinks")
public class StopLinks {

    private static final int ID = 16;

    private final Seal seal;
    private final PublicSettings outside;
    private final Readers readers;

    StopLinks(Seal seal, PublicSettings outside, Readers readers) {
        this.seal = seal;
        this.outside = outside;
        this.readers = readers;
    }

    /** What a link ends. */
    public enum Kind {
        ALERTS,
        WEEKLY;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String link(UUID reader, Kind kind) {
        byte[] id = ByteBuffer.allocate(ID)
                .putLong(reader.getMostSignificantBits())
                .putLong(reader.getLeastSignificantBits())
                .array();
        byte[] seal = this.seal.of("stop-" + kind.code(), reader.toString());
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(ID + seal.length).put(id).put(seal).array());
        return outside.link("/public/letters/stop?token=" + token);
    }

    /** What a link with this token ends; empty where it is not ours. */
    public Optional<Kind> kind(String token) {
        return read(token).map(Stop::kind);
    }

    /** Ends it; false for a token that is not ours. */
    public boolean stop(String token) {
        Optional<Stop> stop = read(token);
        stop.ifPresent(known -> readers.stop(known.reader(), known.kind()));
        return stop.isPresent();
    }

    private record Stop(UUID reader, Kind kind) {}

    private Optional<Stop> read(String token) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            if (all.length <= ID) {
                return Optional.empty();
            }
            ByteBuffer parts = ByteBuffer.wrap(all, 0, ID);
            UUID reader = new UUID(parts.getLong(), parts.getLong());
            byte[] given = Arrays.copyOfRange(all, ID, all.length);
            return Arrays.stream(Kind.values())
                    .filter(kind -> MessageDigest.isEqual(seal.of("stop-" + kind.code(), reader.toString()), given))
                    .findFirst()
                    .map(kind -> new Stop(reader, kind));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
