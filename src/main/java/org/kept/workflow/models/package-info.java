/** The models that are deployed, and the one way for others to be checked and to become so. */
@NamedInterface("models")
package org.kept.workflow.models;

import org.springframework.modulith.NamedInterface;
