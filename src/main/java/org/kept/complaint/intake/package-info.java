/** The doors of complaints: channels in, lists and records out. */
package org.kept.complaint.intake;
