package org.kept.customer.play;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.PlayTask;
import org.springframework.stereotype.Component;

/** How data stewards judge likely duplicates in a played world. */
@Component
class CustomerPlay implements PlayPart {

    @Override
    public void day(LocalDate day, PlayStage stage) {
        // Customers come into a world through what other modules do with them.
    }

    @Override
    public Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        if (!task.formId().equals("duplicate-review")) {
            return Optional.empty();
        }
        boolean candidates = task.value("duplicateCandidates") instanceof Collection<?> list && !list.isEmpty();
        if (candidates && chance.in(0.4)) {
            Object first = ((Collection<?>) task.value("duplicateCandidates"))
                    .iterator()
                    .next();
            Object survivor = first instanceof Map<?, ?> choice ? choice.get("value") : first;
            return Optional.of(Map.of(
                    "duplicateDecision", "same",
                    "survivorId", String.valueOf(survivor),
                    "duplicateReason", "Same person, new address"));
        }
        return Optional.of(Map.of("duplicateDecision", "different", "duplicateReason", "Colleagues of one name"));
    }

    @Override
    public Optional<Duration> effort(String formId, Chance chance) {
        return formId.equals("duplicate-review") ? Optional.of(chance.minutes(4, 15)) : Optional.empty();
    }
}
