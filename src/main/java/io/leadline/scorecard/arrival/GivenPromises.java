package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what was promised in the company's own orders; ordering knows it. */
public interface GivenPromises {

    /** Where nobody tells. */
    GivenPromises NONE = new GivenPromises() {
        @Override
        public Stream<Given> overdue(LocalDate today) {
            return Stream.empty();
        }

        @Override
        public Stream<Given> moved() {
            return Stream.empty();
        }
    };

    /**
     * What both sides had agreed of lines of which nothing has come although that day is over, those of the latest orders first; read while
     * it is used.
     */
    Stream<Given> overdue(LocalDate today);

    /** The days to which suppliers moved what they had agreed to, those of the latest orders first; read while it is used. */
    Stream<Given> moved();

    /**
     * One promise, and what came of it.
     *
     * @param id of the order and its line
     * @param receivedOn null as long as it has not come
     */
    record Given(String id, OpenLine line, @Nullable LocalDate receivedOn) {}
}
