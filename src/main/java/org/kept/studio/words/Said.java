package org.kept.studio.words;

/**
 * One thing that is said of a step, in words.
 *
 * @param what such as {@code team}, to choose an icon or a column by
 * @param href the page of what it names; null where there is none
 */
public record Said(String what, String words, String href) {}
