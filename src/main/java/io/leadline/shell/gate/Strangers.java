package io.leadline.shell.gate;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of people who have not signed in, the one that was silent longest first. Too many of one address, or of all,
 * and the oldest goes; those whose browser has never come back go before those in which somebody may be reading.
 */
final class Strangers {

    private record Stranger(HttpSession session, String origin, boolean joined) {}

    private final int most;
    private final int mostPerAddress;
    private final Map<String, Stranger> byId = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Strangers(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** @return what has to be ended, so that there are not too many */
    synchronized List<HttpSession> seen(HttpSession session, String origin, boolean joined) {
        gone(session.getId());
        byId.put(session.getId(), new Stranger(session, origin, joined));
        int ofAddress = counts.merge(origin, 1, Integer::sum);
        List<HttpSession> tooMany = new ArrayList<>();
        if (ofAddress > mostPerAddress) {
            oldest(one -> one.origin().equals(origin)).ifPresent(one -> take(one, tooMany));
        }
        if (byId.size() > most) {
            oldest(one -> true).ifPresent(one -> take(one, tooMany));
        }
        return tooMany;
    }

    synchronized void gone(String id) {
        forget(byId.remove(id));
    }

    private Optional<Stranger> oldest(Predicate<Stranger> of) {
        return byId.values().stream()
                .filter(of)
                .filter(one -> !one.joined())
                .findFirst()
                .or(() -> byId.values().stream().filter(of).findFirst());
    }

    private void take(Stranger stranger, List<HttpSession> tooMany) {
        byId.values().remove(stranger);
        forget(stranger);
        tooMany.add(stranger.session());
    }

    private void forget(@Nullable Stranger stranger) {
        if (stranger != null) {
            counts.computeIfPresent(stranger.origin(), (origin, count) -> count > 1 ? count - 1 : null);
        }
    }
}
