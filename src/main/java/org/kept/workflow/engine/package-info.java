/** The engine as Kept runs it: its settings, what it is given at start, and its processes and tasks behind the kit's interfaces. */
package org.kept.workflow.engine;
