/** Where analysts change processes: drafts, what they would do, their release, and the way back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: models",
            "workflow :: check",
            "workflow :: letters",
            "workflow :: starts",
            "workflow :: migration",
            "workflow :: trial",
            "workflow :: trial-result",
            "workflow :: scenario",
            "workflow :: story",
            "casework",
            "casework :: measures",
            "promise",
            "customer",
            "message",
            "insight"
        })
package org.kept.studio;

import org.springframework.modulith.ApplicationModule;
