/** Nobody is forgotten: the rule, its nightly sweep, and parked cases that come back in time. */
package org.kept.casework.forgotten;
