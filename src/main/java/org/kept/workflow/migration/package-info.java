/** How running cases go over to another version of their process, each whole or not at all; ADR 0092. */
@NamedInterface("migration")
package org.kept.workflow.migration;

import org.springframework.modulith.NamedInterface;
