/** Camunda forms read on the server: the browser shows a form, and here its rules are kept. */
package org.kept.workflow.forms;
