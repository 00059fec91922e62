/** The books of what came in and what went out, and the store of process messages. */
package org.kept.workflow.messages;
