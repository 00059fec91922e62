package org.kept.insight.paths;

import java.util.List;

/**
 * One full way through a process, every pass told, and how many cases went it.
 *
 * @param steps in the order in which they began; a step is written model#activity
 */
record Way(List<String> steps, long cases) {}
