/** The house as a child knows it: stubs that answer as the scenario says, and ears for what the engine does. */
package org.kept.workflow.trial.child.world;
