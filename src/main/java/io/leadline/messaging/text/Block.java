package io.leadline.messaging.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a letter, laid out once as HTML and once as plain text. All strings are finished text, not yet escaped. */
sealed interface Block {

    record Paragraph(String text) implements Block {}

    /** What a person wrote, under a label. */
    record Quote(String label, String text) implements Block {}

    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}

    record Rows(List<Row> rows) implements Block {}

    /**
     * An order line or a task. Two columns, because a phone has no room for more.
     *
     * @param small below the title: the SKU, a note
     * @param figures on the right, the most important first
     * @param url where the row leads; null if nowhere
     */
    record Row(
            String title,
            List<String> small,
            List<String> figures,
            @Nullable String url) {}

    record Button(String label, String url) implements Block {}
}
