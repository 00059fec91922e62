/** What customers add to a played world. */
package org.kept.customer.play;
