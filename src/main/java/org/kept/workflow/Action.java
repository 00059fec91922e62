package org.kept.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a delegate as something a service task may do. Only what bears this mark can be named in a model, and the build
 * makes an element template of it, so that analysts pick it from a palette. Bound as {@code ${<class name, decapitalised>}}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface Action {

    /** What the analyst reads in the palette: a verb and a noun, such as {@code Score lead}. */
    String name();

    /** One sentence on what it does and when to use it. */
    String description();

    /** What the analyst fills in; each becomes an input parameter. */
    Input[] inputs() default {};

    /** The BPMN errors it may throw, by code. */
    String[] errors() default {};

    /** Whether it reaches outside or is slow: then the model must set {@code camunda:asyncBefore} on its task. */
    boolean outside() default false;

    /** The process variables that it reads beside its inputs and those that are constants of its module. */
    String[] reads() default {};

    /** Whether it closes the record of the case, so that the process may end after it. */
    boolean closes() default false;

    /** Whether the customer hears from us by it. */
    boolean tells() default false;

    /** One thing an analyst fills in: an input parameter of the task. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Input {

        /** The input parameter's name. */
        String name();

        /** What the analyst reads beside the field. */
        String label();

        /** The values to choose from; empty means free text. */
        String[] choices() default {};

        /** Whether the task makes no sense without it. */
        boolean required() default true;
    }
}
