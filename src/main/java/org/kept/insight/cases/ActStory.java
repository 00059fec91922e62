package org.kept.insight.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.shared.CaseRef;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What acts on cases are called: in each case's story, and in the sentence that answers whoever acted. */
@Component
class ActStory {

    private static final int NAMED = 5;

    private final Cases cases;
    private final People people;
    private final Words words;
    private final MessageSource messages;
    private final Clock clock;

    ActStory(Cases cases, People people, Words words, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** Writes into the case's story, and so into its audit, what was done. */
    void tell(CaseRef ref, Act act) {
        tell(ref, "told." + act.name(), exactly(act), act instanceof Act.Park park ? park.reason() : "");
    }

    /** The same for an act that was taken back. */
    void takenBack(CaseRef ref) {
        tell(ref, "told.back");
    }

    private void tell(CaseRef ref, String key, Object... values) {
        cases.tell(
                ref, new StoryEntry(clock.instant(), "event", people.current().username(), say(key, values)));
    }

    /** "4 given to Priya. 1 not: Priya asked for it or has a part in it (LEAD-2026-000042)." */
    String answer(Act act, CaseActs.Result result) {
        List<String> parts = new ArrayList<>();
        parts.add(
                result.done().isEmpty()
                        ? say("none")
                        : say("done." + act.name(), result.done().size(), what(act)));
        refusals(result, what(act), parts);
        return String.join(" ", parts);
    }

    /** "4 are as they were. 1 not: it is closed (LEAD-2026-000042)." */
    String answerBack(CaseActs.Result result) {
        List<String> parts = new ArrayList<>();
        parts.add(
                result.done().isEmpty()
                        ? say("none")
                        : say("done.back", result.done().size()));
        refusals(result, "", parts);
        return String.join(" ", parts);
    }

    private void refusals(CaseActs.Result result, String what, List<String> parts) {
        for (Map.Entry<String, List<String>> refused : result.refused().entrySet()) {
            List<String> refs = refused.getValue();
            String named = String.join(", ", refs.subList(0, Math.min(NAMED, refs.size())));
            parts.add(say(
                    "not",
                    refs.size(),
                    say("refused." + refused.getKey(), what),
                    refs.size() > NAMED ? say("more", named, refs.size() - NAMED) : named));
        }
    }

    /** A story is read for years: no "tomorrow" in it. */
    private String exactly(Act act) {
        if (act instanceof Act.Due due) {
            return words.exact(due.at());
        }
        return act instanceof Act.Park park ? words.exact(park.until()) : what(act);
    }

    private String what(Act act) {
        if (act instanceof Act.Assign assign) {
            return assign.person().name();
        }
        if (act instanceof Act.Prioritise prioritise) {
            return say("priority." + prioritise.priority().name().toLowerCase(Locale.ROOT));
        }
        return words.near(act instanceof Act.Due due ? due.at() : ((Act.Park) act).until());
    }

    String say(String key, Object... values) {
        return messages.getMessage("insight.act." + key, values, LocaleContextHolder.getLocale());
    }
}
