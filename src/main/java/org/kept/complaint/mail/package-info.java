/** E-mails as people paste them. */
package org.kept.complaint.mail;
