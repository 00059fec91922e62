/** Lock D: a model is tried in a virtual machine of its own, which may hang or burst without anybody noticing; ADR 0091. */
@NamedInterface("trial")
package org.kept.workflow.trial;

import org.springframework.modulith.NamedInterface;
