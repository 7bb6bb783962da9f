package io.leadline.exchange.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * Which state of an order an endpoint was told last.
 *
 * @param version of the order then
 * @param state as it was told; empty for none
 */
record ToldState(long version, String state) {

    private static final ToldState NONE = new ToldState(-1, "");

    static ToldState read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return NONE;
        }
        int end = written.indexOf(' ');
        return new ToldState(Long.parseLong(written.substring(0, end)), written.substring(end + 1));
    }

    String written() {
        return version + " " + state;
    }

    /** Whether that state is told already, or it is older than what is: an order that changes without another state is no news. */
    boolean covers(long version, String state) {
        return version <= this.version || this.state.equals(state);
    }
}
