/** What the other modules say of a customer, brought together for the pages. */
package org.kept.customer.signals;
