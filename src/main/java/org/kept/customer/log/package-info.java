/** What is written down and never changed: what people allowed, what was said with them, and who noted it when. */
package org.kept.customer.log;
