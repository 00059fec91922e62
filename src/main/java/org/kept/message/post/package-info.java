/** The way out of the house: one letter to one reader over SMTP, and nothing that could make two of either. */
package org.kept.message.post;
