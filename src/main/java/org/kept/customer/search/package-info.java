/** Finding customers: by what people type in a list, and the one whom they name in a form. */
package org.kept.customer.search;
