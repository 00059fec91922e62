/** The letter box: mail that is handed to us, read with care, and brought to the case it is about. */
package org.kept.message.inbound;
