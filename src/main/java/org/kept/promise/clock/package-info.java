/** Pure arithmetic of due times: no database, no engine, no now. What the units mean is said in docs/adr/0030-promise-clocks.md. */
package org.kept.promise.clock;
