package io.leadline.storage.chain;

import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The links of one subject as they were found, to be compared with what is kept of them elsewhere. */
final class Chain {

    private final List<Link> links = new ArrayList<>();

    Chain(Link start) {
        links.add(start);
    }

    void add(Link link) {
        links.add(link);
    }

    Link end() {
        return links.getLast();
    }

    long length() {
        return links.size() - 1L;
    }

    /** @return null where it does not reach so far */
    @Nullable
    Binary hashAt(long number) {
        return number >= 0 && number <= length() ? links.get((int) number).hash() : null;
    }
}
