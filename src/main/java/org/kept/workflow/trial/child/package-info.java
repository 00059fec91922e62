/** What runs in the child: a bare engine on a database in memory, with stubs for everything outside the models. */
package org.kept.workflow.trial.child;
