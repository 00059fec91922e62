/** The first lock around models: reads them before the engine does, and says what is wrong with them. */
@NamedInterface("check")
package org.kept.workflow.models.check;

import org.springframework.modulith.NamedInterface;
