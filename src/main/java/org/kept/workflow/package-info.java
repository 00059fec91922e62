/** The engine kit: everything Kept needs from the process engine, so that no other module has to know it closely. */
@ApplicationModule(allowedDependencies = {"shared", "staff"})
package org.kept.workflow;

import org.springframework.modulith.ApplicationModule;
