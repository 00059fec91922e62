/** Contracts and their renewal: each gets a decision before its notice deadline, and no renewal is forgotten. */
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
package org.kept.contract;

import org.springframework.modulith.ApplicationModule;
