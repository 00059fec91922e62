/** What proves how a case was handled: its decisions and papers, for how long they must stay, and the bundle for somebody outside. */
@NamedInterface("evidence")
package org.kept.casework.evidence;

import org.springframework.modulith.NamedInterface;
