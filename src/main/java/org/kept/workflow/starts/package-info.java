/** Processes that need no Java: how they begin, what they promise and how they end, as their models say. */
@NamedInterface("starts")
package org.kept.workflow.starts;

import org.springframework.modulith.NamedInterface;
