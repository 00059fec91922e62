/** Cases of processes that analysts draw: people, programs and messages begin them, and the palette has what their steps do. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "workflow",
            "workflow :: messages",
            "workflow :: starts",
            "promise",
            "casework",
            "customer",
            "message"
        })
package org.kept.drawn;

import org.springframework.modulith.ApplicationModule;
