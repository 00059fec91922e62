/** Ears at the engine: what it does in a transaction is collected, and written to every projection once, before the commit. */
package org.kept.workflow.projection;
