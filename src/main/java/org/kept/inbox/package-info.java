/** Where staff work: the tasks of every process, one list, one form at a time. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "promise",
            "casework",
            "casework :: forgotten",
            "customer",
            "message"
        })
package org.kept.inbox;

import org.springframework.modulith.ApplicationModule;
