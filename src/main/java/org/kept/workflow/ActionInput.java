package org.kept.workflow;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One thing an analyst fills in for an {@link Action}: an input parameter of its task. */
@Retention(RetentionPolicy.RUNTIME)
public @interface ActionInput {

    /** The input parameter's name. */
    String name();

    /** What the analyst reads beside the field. */
    String label();

    /** The values to choose from; empty means free text. */
    String[] choices() default {};

    /** Whether the task makes no sense without it. */
    boolean required() default true;
}
