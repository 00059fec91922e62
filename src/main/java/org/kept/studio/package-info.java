/** Where analysts change processes: drafts, what they would do, their release, and the way back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: models",
            "workflow :: check",
            "workflow :: letters",
            "casework",
            "promise",
            "customer",
            "message",
            "insight"
        })
package org.kept.studio;

import org.springframework.modulith.ApplicationModule;
