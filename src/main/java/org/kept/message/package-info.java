/** What leaves the house: mail from templates, kept in an outbox until it is truly sent, and consent asked at the last moment. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: messages",
            "workflow :: letters",
            "casework",
            "casework :: evidence",
            "customer"
        })
package org.kept.message;

import org.springframework.modulith.ApplicationModule;
