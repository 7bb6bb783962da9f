package io.leadline.engine;

import java.util.Map;

/**
 * Does the service tasks of one job type; a Spring bean, found and opened by the engine module. Every job is safe to
 * repeat, because it will be repeated.
 */
public interface JobHandler {

    /** {@code <module>.<verbObject>}, as in the models. */
    String type();

    /**
     * @return the variables to set, ids and facts that gateways need; empty if none
     * @throws BpmnError where the process has to go another way
     * @throws Exception anything else is tried again with backoff and becomes an incident at last
     */
    Map<String, Object> handle(Job job) throws Exception;

    /** Jobs of one pace share their threads, so that none holds up those of another. */
    default Pace pace() {
        return Pace.QUICK;
    }

    /** How long jobs of a type usually take. */
    enum Pace {
        /** Milliseconds. */
        QUICK,
        /** Up to a second: writes files and letters. */
        PAPERWORK,
        /** Seconds to minutes: plans and back-tests. */
        LONG,
        /** Seconds to minutes, in which it waits for machines of others and does nothing; each has a thread of its own. */
        OUTSIDE
    }
}
