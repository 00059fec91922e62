/** Days in decisions: what the engine's own types do not know. */
package org.kept.workflow.day;
