/** Where managers look: flow, promises and money, each number exact, explained and with its cases behind it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "promise",
            "casework",
            "casework :: forgotten",
            "casework :: measures",
            "customer",
            "message"
        })
package org.kept.insight;

import org.springframework.modulith.ApplicationModule;
