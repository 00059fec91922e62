package org.kept.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A task's form as the browser shows it.
 *
 * @param id the form's id, such as {@code lead-first-contact}
 * @param schema the deployed {@code .form} file
 * @param data what the fields start with: the case's facts, then the case's own data
 */
public record TaskForm(String id, JsonNode schema, Map<String, Object> data) {}
