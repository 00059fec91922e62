/** Scenarios made of cases that are over, with nothing in them that is about anybody. */
@NamedInterface("story")
package org.kept.workflow.trial.story;

import org.springframework.modulith.NamedInterface;
