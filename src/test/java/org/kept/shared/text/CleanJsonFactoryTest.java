package org.kept.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanJsonFactoryTest {

    private final ObjectMapper json = new ObjectMapper(new CleanJsonFactory());

    record Person(String name) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"na\\u0000me\":\"a\"}"
            })
    void refusesWhatCannotBeText(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> json.readValue(bytes, Map.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue(body, JsonNode.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue(bytes, Person.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readsEveryOtherText() throws Exception {
        String body = "{\"name\":\"\\ud83d\\ude00 Zoë 李 \\u202e\"}";

        assertThat(json.readValue(body, Person.class).name()).isEqualTo("😀 Zoë 李 \u202e");
    }
}
