/** Questions about graphs that no hostile model can make slow: what lies on a round, and what every way goes through. */
package org.kept.workflow.models.check.graph;
