/** The registry of cases: what is open, where it is, whose it is, its story, and the rule that none is forgotten. */
@ApplicationModule(allowedDependencies = {"shared", "staff", "workflow", "workflow :: starts", "promise"})
package org.kept.casework;

import org.springframework.modulith.ApplicationModule;
