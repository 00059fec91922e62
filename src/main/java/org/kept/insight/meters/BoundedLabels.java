package org.kept.insight.meters;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kept.insight.measure.StepNames;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** The values a label may have: what models and modules say, and no more of them than a monitoring system can bear. */
@Component("insightBoundedLabels")
class BoundedLabels {

    static final String OTHER = "other";
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int PROCESSES = 100;
    private static final int OUTCOMES = 20;

    private final StepNames names;
    private final Set<String> processes = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> outcomes = new ConcurrentHashMap<>();

    BoundedLabels(StepNames names) {
        this.names = names;
    }

    /** The process, if it is deployed. */
    String process(String key) {
        return key != null
                        && known(processes, key, PROCESSES)
                        && !names.versions(key).isEmpty()
                ? key
                : OTHER;
    }

    /** The outcome, if it is a code and its process has not too many. */
    String outcome(String process, String outcome) {
        return outcome != null
                        && known(
                                outcomes.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()),
                                outcome,
                                OUTCOMES)
                ? outcome
                : OTHER;
    }

    /** The last of these phases in the newest model's order. */
    String phase(String process, Set<String> reached) {
        try {
            String furthest = null;
            for (String phase : names.newest(process).phases()) {
                furthest = reached.contains(phase) ? phase : furthest;
            }
            return furthest == null ? OTHER : furthest;
        } catch (NotFoundException e) {
            return OTHER;
        }
    }

    private static boolean known(Set<String> known, String one, int most) {
        if (known.contains(one)) {
            return true;
        }
        return CODE.matcher(one).matches() && known.size() < most && known.add(one);
    }
}
