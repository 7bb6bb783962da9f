package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A store whose program ends at a chosen write: it is done, or it is not, and nobody learns which. What a kill leaves behind,
 * without one.
 */
public final class Interruption {

    /** The program is gone. */
    public static final class Ended extends RuntimeException {
        Ended(String what) {
            super(what);
        }
    }

    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "replaceOne",
            "updateOne",
            "updateMany",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    private final int write;
    private final boolean done;
    private int writes;

    /**
     * @param write at which it ends, from 1
     * @param done whether that write still reaches the store
     */
    public Interruption(int write, boolean done) {
        this.write = write;
        this.done = done;
    }

    public MongoDatabase of(MongoDatabase database) {
        return proxy(MongoDatabase.class, database);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean last = WRITES.contains(method.getName()) && ++writes >= write;
        if (last && (!done || writes > write)) {
            throw new Ended("before write " + writes);
        }
        Object answer;
        try {
            answer = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (last) {
            throw new Ended("after write " + writes);
        }
        return answer instanceof MongoCollection<?> collection ? proxy(MongoCollection.class, collection) : answer;
    }
}
