package org.kept.studio.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the editors in the browser say, and what they are given, as JSON for the page's attributes. */
@Component
public class EditorWords {

    private static final List<String> KEYS = List.of(
            "error",
            "advice",
            "line",
            "whole",
            "saving",
            "saved",
            "unsaved",
            "changed",
            "pending",
            "offline",
            "failed",
            "kept",
            "take",
            "reload",
            "letter",
            "overview",
            "added",
            "removed",
            "renamed",
            "moved");

    /** The words of the panel beside a drawing. */
    private static final List<String> PANEL = List.of(
            ("choose Process UserTask StartEvent BusinessRuleTask SequenceFlow owner owner.none promise promise.name promise.PT4H-business"
                            + " promise.P1D-business promise.P2D-business promise.P3D-business promise.P5D-business promise.P10D-business promise.P2W"
                            + " promise.P1M team team.none form form.none due due.due due.warn due.PT4H due.P1D due.P2D due.P5D due.P10D table"
                            + " table.none result way way.else way.own way.result value")
                    .split(" "));

    private final Phrases phrases;
    private final ObjectMapper json;

    EditorWords(Phrases phrases, ObjectMapper json) {
        this.phrases = phrases;
        this.json = json;
    }

    /** The words by their keys; {0} stays for the browser to fill in. */
    public String all() {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach(key -> words.put(key, phrases.say("editor." + key, "{0}")));
        PANEL.forEach(key -> words.put("panel." + key, phrases.say("panel." + key, "{0}")));
        return write(words);
    }

    /** Anything as JSON. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
