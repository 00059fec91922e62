/** What every module may use: identifiers, money, paging, the clock, problems with their words, and web helpers. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.kept.shared;

import org.springframework.modulith.ApplicationModule;
