package io.leadline.storage;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a store that cannot be reached at present, where the same again will do later, from a mistake. */
public final class StoreAway {

    private static final List<Class<? extends Exception>> SIGNS = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoServerUnavailableException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoInterruptedException.class);

    private StoreAway() {}

    /** Whether that is what is behind the failure; if so, what was being written may or may not have been. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable now = cause;
            if (SIGNS.stream().anyMatch(sign -> sign.isInstance(now))) {
                return true;
            }
        }
        return false;
    }
}
