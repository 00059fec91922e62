/** What comes of a trial, as it is told to people and to other programs. */
@NamedInterface("trial-result")
package org.kept.workflow.trial.result;

import org.springframework.modulith.NamedInterface;
