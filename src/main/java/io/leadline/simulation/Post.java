package io.leadline.simulation;

import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBox;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.shared.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The post that comes to suppliers: each reads what was written to it, and nothing else. */
@Component
public class Post {

    private static final int AT_ONCE = 200;

    private final MailBox mailBox;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Letter>> bySupplier = new HashMap<>();
    private @Nullable Moment brought;

    Post(MailBox mailBox) {
        this.mailBox = mailBox;
    }

    /**
     * Everything that has come to a supplier's address since Leadline began. It is brought once a moment, before the first
     * reads it: what is written while others read theirs comes with the next.
     *
     * @param supplierId whose post it is
     * @param now when it reads it
     * @return by order and time of writing
     */
    public synchronized List<Letter> to(String supplierId, Moment now) {
        if (!now.equals(brought)) {
            collect();
            brought = now;
        }
        return List.copyOf(bySupplier.getOrDefault(supplierId, List.of()));
    }

    /** Nobody remembers any more what was written; who asks again reads everything again. */
    public synchronized void forget() {
        known.clear();
        bySupplier.clear();
        brought = null;
    }

    private void collect() {
        boolean more = true;
        for (int offset = 0; more; offset += AT_ONCE) {
            Page<MailSummary> page = mailBox.mails(Staff.OFFICE, offset, AT_ONCE);
            long fresh = page.rows().stream()
                    .filter(mail -> mail.state() == MailState.SENT)
                    .filter(mail -> known.add(mail.id()))
                    .peek(mail -> mailBox.letter(Staff.OFFICE, mail.id()).ifPresent(this::keep))
                    .count();
            more = fresh > 0 && page.rows().size() == AT_ONCE;
        }
    }

    private void keep(Letter letter) {
        if (letter.supplierId() == null) {
            return;
        }
        List<Letter> letters = bySupplier.computeIfAbsent(letter.supplierId(), id -> new ArrayList<>());
        letters.add(words(letter));
        letters.sort(Comparator.comparing((Letter each) -> String.valueOf(each.subject()))
                .thenComparing(Letter::queuedAt)
                .thenComparing(Letter::id));
    }

    /** What somebody remembers of it: a year's post with all that is attached would not fit into anybody's head. */
    private static Letter words(Letter letter) {
        return new Letter(
                letter.id(),
                letter.template(),
                letter.to(),
                letter.title(),
                "",
                letter.text(),
                List.of(),
                letter.subject(),
                letter.supplierId(),
                letter.linkId(),
                letter.queuedAt());
    }
}
