/** What lies in a complaint's file beside the complaint itself: rules, points, statements, actions, and the ombudsmen. */
package org.kept.complaint.file;
