/** Scenarios in files beside the models: what is given, what happens, and what is expected then. */
package org.kept.workflow.trial.scenario;
