package org.kept.studio.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasures;
import org.springframework.stereotype.Component;

/** What a change may be meant to move: the measures that managers read of the module's processes. */
@Component
public class Measuring {

    private final List<CaseMeasures> all;
    private final Phrases phrases;

    Measuring(List<CaseMeasures> all, Phrases phrases) {
        this.all = all;
        this.phrases = phrases;
    }

    /** The measures of these processes by id, with what they are called; the time a case takes first. */
    public Map<String, String> of(List<String> processKeys) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("cycleTimeP50", phrases.say("measure.time"));
        all.stream()
                .filter(one -> processKeys.contains(one.processKey()))
                .flatMap(one -> one.measures().stream())
                .forEach(measure -> choices.put(measure.id(), phrases.sayOf(measure.words(), measure.id())));
        choices.put("none", phrases.say("measure.none"));
        return choices;
    }

    /** The same with what each means, for the handbook. */
    public Map<String, String> meanings(String processKey) {
        Map<String, String> meanings = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.processKey().equals(processKey))
                .flatMap(one -> one.measures().stream())
                .forEach(measure -> meanings.put(
                        phrases.sayOf(measure.words(), measure.id()),
                        phrases.sayOf(measure.words() + ".definition", "")));
        return meanings;
    }
}
