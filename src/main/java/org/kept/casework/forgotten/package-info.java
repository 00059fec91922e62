/** Nobody is forgotten: the rule, its nightly sweep, and parked cases that come back in time. */
@NamedInterface("forgotten")
package org.kept.casework.forgotten;

import org.springframework.modulith.NamedInterface;
