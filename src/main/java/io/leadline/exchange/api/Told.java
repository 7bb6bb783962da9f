package io.leadline.exchange.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the document of the interface says of an endpoint beside what its method says itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Told {

    String value();

    /** Names of what may stand behind the question mark. */
    String[] query() default {};

    /** Names of headers that it heeds. */
    String[] headers() default {};

    /** Whether it makes something, which is told by 201. */
    boolean made() default false;

    /** The record that the body looks like. */
    Class<?> body() default Void.class;
}
