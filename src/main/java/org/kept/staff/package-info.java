/** People, teams and roles: who works here, when, on what, and how they sign in. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.kept.staff;

import org.springframework.modulith.ApplicationModule;
