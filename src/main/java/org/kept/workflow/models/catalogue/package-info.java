/** What models may name and what is known beside them: the house's actions, teams, facts, variables, messages and promises. */
package org.kept.workflow.models.catalogue;
