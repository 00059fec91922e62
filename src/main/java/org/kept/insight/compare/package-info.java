/** Two periods, versions or teams side by side, with how sure the difference is. */
package org.kept.insight.compare;
