/** Leads from first word to opportunity: none lost, first contact while interest is live, only qualified demand reaches sales. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: messages",
            "promise",
            "casework",
            "casework :: measures",
            "customer",
            "message"
        })
package org.kept.lead;

import org.springframework.modulith.ApplicationModule;
