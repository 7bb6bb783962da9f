package io.leadline.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stores whose contract a test holds, on a {@link TestStore} and so on a real MongoDB as well. Every store has one;
 * {@link ContractsTest} looks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ContractOf {

    Class<?>[] value();
}
