/** What proves how a case was handled, put together for somebody outside. */
package org.kept.casework.evidence;
