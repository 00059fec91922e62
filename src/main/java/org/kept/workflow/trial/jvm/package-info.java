/** The child's virtual machine as its parent sees it: started with limits, listened to, and ended in time. */
package org.kept.workflow.trial.jvm;
