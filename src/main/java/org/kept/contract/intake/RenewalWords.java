package org.kept.contract.intake;

import java.util.Locale;
import org.kept.contract.HealthMarks;

/** Says in plain words what tables and marks say in codes. */
final class RenewalWords {

    static final String YES = "yes";
    static final String NO = "no";
    static final String BLOCKED = "no uplift while a complaint is open or was upheld";

    private RenewalWords() {}

    static String playbook(String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The five marks; what nobody knows is named, too, because it counts as the middle. */
    static String marks(HealthMarks marks) {
        return "usage " + mark(marks.usage()) + ", relationship " + mark(marks.relationship()) + ", worth "
                + mark(marks.worth()) + ", payment " + mark(marks.payment());
    }

    private static String mark(Integer mark) {
        return mark == null ? "unknown" : mark + "/5";
    }
}
