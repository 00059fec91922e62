/** Reads from deployed models how processes without Java begin and end. */
package org.kept.workflow.models.starts;
