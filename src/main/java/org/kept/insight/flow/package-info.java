/** How work comes, goes and piles up: what the page of flow is made of. */
package org.kept.insight.flow;
