package io.leadline.inbox.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks grouped by what is to be done, each group with its number. */
class KindTabs extends Tabs {

    private final transient TaskTexts texts;
    private transient Map<String, Long> shown = Map.of();

    /** @param chosen is told the kind, null for all */
    KindTabs(TaskTexts texts, Consumer<@Nullable String> chosen) {
        this.texts = texts;
        addClassName("kind-tabs");
        getElement().setAttribute("aria-label", texts.text("inbox.kinds"));
        addSelectedChangeListener(change -> {
            if (change.isFromClient() && change.getSelectedTab() instanceof KindTab tab) {
                chosen.accept(tab.kind);
            }
        });
    }

    /** @param kind the chosen one, null for all; shown even if there is none of it left */
    void show(Map<String, Long> counts, @Nullable String kind) {
        if (!counts.equals(shown) || getComponentCount() == 0) {
            shown = Map.copyOf(counts);
            removeAll();
            add(tab(null, counts.values().stream().mapToLong(Long::longValue).sum()));
            counts.forEach((each, count) -> add(tab(each, count)));
        }
        if (kind != null && !counts.containsKey(kind) && find(kind) == null) {
            add(tab(kind, 0));
        }
        setSelectedTab(find(kind));
    }

    private @Nullable Tab find(@Nullable String kind) {
        return getChildren()
                .filter(KindTab.class::isInstance)
                .map(KindTab.class::cast)
                .filter(tab -> Objects.equals(tab.kind, kind))
                .findFirst()
                .orElse(null);
    }

    private KindTab tab(@Nullable String kind, long count) {
        Span number = new Span(texts.format().number(count));
        number.addClassName("tab-count");
        return new KindTab(kind, new Span(kind == null ? texts.text("inbox.kinds.all") : texts.kind(kind)), number);
    }

    private static final class KindTab extends Tab {

        private final @Nullable String kind;

        KindTab(@Nullable String kind, Span label, Span number) {
            super(label, number);
            this.kind = kind;
        }
    }
}
