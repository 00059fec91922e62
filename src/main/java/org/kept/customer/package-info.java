/** The corner grocer's memory: accounts, contacts, every touch with them, and what they allowed us to do. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: messages",
            "promise",
            "casework",
            "casework :: evidence"
        })
package org.kept.customer;

import org.springframework.modulith.ApplicationModule;
