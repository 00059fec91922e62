/** The demo world: ninety days of plausible work, played through the real engine at the first start of a demonstration. */
@ApplicationModule(allowedDependencies = {"shared", "staff", "workflow", "casework"})
package org.kept.demo;

import org.springframework.modulith.ApplicationModule;
