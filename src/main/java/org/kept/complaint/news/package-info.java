/** What other processes hear of complaints. */
package org.kept.complaint.news;
