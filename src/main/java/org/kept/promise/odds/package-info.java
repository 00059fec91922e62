/** How likely a promise is to be kept, from what became of others like it. */
package org.kept.promise.odds;
