/** What complaints add to a played world. */
package org.kept.complaint.play;
