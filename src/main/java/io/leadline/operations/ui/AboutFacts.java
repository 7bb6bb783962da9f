package io.leadline.operations.ui;

import com.vaadin.flow.component.html.DescriptionList;
import io.leadline.operations.Parts;
import io.leadline.shell.Format;

/** Where the data lies, how far the record feed is, and which versions run. */
final class AboutFacts extends DescriptionList {

    AboutFacts(Parts parts, Format format) {
        addClassNames("installation", "card");
        fact(getTranslation("operations.folder"), parts.dataFolder());
        fact(getTranslation("operations.disk"), format.number(parts.freeBytes() / 1e9, 1) + " GB");
        fact(getTranslation("operations.feed"), format.number(parts.feedPosition()));
        parts.versions().forEach(this::fact);
    }

    private void fact(String label, String value) {
        add(new Term(label), new Description(value));
    }
}
