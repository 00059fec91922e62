/** What was told to the customer, by when: calendars, policies, clocks that explain themselves, and the ledger. */
@ApplicationModule(allowedDependencies = {"shared", "staff", "workflow", "workflow :: starts"})
package org.kept.promise;

import org.springframework.modulith.ApplicationModule;
