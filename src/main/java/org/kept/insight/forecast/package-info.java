/** When it will be done: the backlog, each case, each promise, and how such forecasts have fared. */
package org.kept.insight.forecast;
