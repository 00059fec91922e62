package org.kept.casework.evidence;

import java.util.List;

/** What decision tables decided for a case, so that anybody can be told why a year later. */
public interface Decisions {

    /** Every table asked in these process instances, the newest first in each. */
    List<Decided> of(List<String> processInstanceIds);
}
