package org.kept.workflow.starts;

import java.util.Map;

/** Knows whose the promise policies are, so that a model names only those there are, and changes only its own. */
public interface PolicyOwners {

    /** Of every policy's id the key of the process that made it; empty for those that people keep on the promise pages. */
    Map<String, String> owners();
}
