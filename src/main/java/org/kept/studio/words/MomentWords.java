package org.kept.studio.words;

import java.time.Instant;
import java.util.regex.Pattern;
import org.kept.shared.web.Words;
import org.springframework.stereotype.Component;

/** Moments inside a sentence as people say them: the API tells them exactly, a page tells them near now. */
@Component
public class MomentWords {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z");

    private final Words words;

    MomentWords(Words words) {
        this.words = words;
    }

    /** The sentence with its moments in words. */
    public String of(String sentence) {
        return sentence == null
                ? null
                : MOMENT.matcher(sentence)
                        .replaceAll(moment -> words.near(Instant.parse(moment.group())))
                        .replaceAll(" at (today|yesterday)", " $1");
    }
}
