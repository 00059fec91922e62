package org.kept.studio.acts;

import java.io.Serializable;

/** What a change is for, as it was typed. */
record SaidForm(String reason, String measure, String direction, String expectation) implements Serializable {}
