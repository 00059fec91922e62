package org.kept.workflow;

import java.time.Duration;
import java.util.Map;

/**
 * Something that happened and that a process may wait for, now or soon.
 *
 * @param id the sender's key: the same id is taken once, however often it is sent
 * @param name the message's name from the catalogue, such as {@code LeadActivity}
 * @param correlation the case reference it is for, or what the name's {@link MessageReceiver} understands
 * @param payload small values that become process variables where it is delivered; identifiers, not personal data
 * @param ttl how long to keep it for a subscriber that does not wait yet
 */
public record ProcessMessage(String id, String name, String correlation, Map<String, Object> payload, Duration ttl) {}
