/** Scenarios in files beside the models: what is given, what happens, and what is expected then. */
@NamedInterface("scenario")
package org.kept.workflow.trial.scenario;

import org.springframework.modulith.NamedInterface;
