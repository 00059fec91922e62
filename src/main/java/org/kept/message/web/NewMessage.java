package org.kept.message.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as another system sends it.
 *
 * @param payload plain values that become process variables; identifiers, not personal data
 * @param id the sender's own key; without one, every sending is a new message
 */
record NewMessage(
        @Schema(example = "LeadActivity", requiredMode = Schema.RequiredMode.REQUIRED) String name,
        @Schema(example = "LEAD-2026-000042", requiredMode = Schema.RequiredMode.REQUIRED) String correlation,
        Map<String, Object> payload,
        String id,
        @Schema(example = "P7D", description = "ISO 8601 duration, at most P365D") String ttl) {

    /** The payload with fractions as the engine keeps them; never null. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (payload != null) {
            payload.forEach((key, value) ->
                    values.put(key, value instanceof BigDecimal fraction ? (Object) fraction.doubleValue() : value));
        }
        return values;
    }
}
