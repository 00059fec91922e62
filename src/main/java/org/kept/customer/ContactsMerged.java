package org.kept.customer;

import java.util.UUID;

/** Two contacts have become one. Published in the merging transaction. */
public record ContactsMerged(UUID survivor, UUID merged) {}
