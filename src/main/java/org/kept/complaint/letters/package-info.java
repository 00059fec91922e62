/** What we write to people who complain: every letter, from the acknowledgement to the last word. */
package org.kept.complaint.letters;
