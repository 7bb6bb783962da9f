package io.leadline.messaging.text;

import java.util.List;

/**
 * A letter before it is laid out.
 *
 * @param language ISO 639 code of its texts
 * @param sender whose letter it is
 * @param title the subject line, and the headline
 * @param footer why the receiver got it and what its button does
 */
record Page(String language, String sender, String title, List<Block> blocks, String footer) {

    Page {
        blocks = List.copyOf(blocks);
    }
}
