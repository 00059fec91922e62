/** Recording a scenario by clicking: what is given, what happens at each stop, and the end, each played at once in a trial. */
package org.kept.studio.record;
