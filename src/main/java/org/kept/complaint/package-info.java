/** Complaints from first word to the cause that is mended: answered in time, fairly and with evidence. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: messages",
            "promise",
            "casework",
            "casework :: evidence",
            "casework :: measures",
            "customer",
            "message"
        })
package org.kept.complaint;

import org.springframework.modulith.ApplicationModule;
