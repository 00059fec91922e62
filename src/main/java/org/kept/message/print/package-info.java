/** The printer's shop: makes a text and a page of a template and its values, knowing neither cases nor mail. */
package org.kept.message.print;
