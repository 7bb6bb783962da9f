package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The keys that work on the page, opened by "?". A button that is not seen hears the key, because a shortcut on the page
 * would also swallow question marks that are typed into fields.
 */
class HelpDialog extends NativeButton {

    private final transient Supplier<Component> page;
    private final transient MenuEntries entries;

    HelpDialog(Supplier<Component> page, MenuEntries entries) {
        this.page = page;
        this.entries = entries;
        addClassName("visually-hidden");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-hidden", "true");
        addClickListener(click -> open());
        addAttachListener(attached -> {
            ComponentUtil.setData(attached.getUI(), HelpDialog.class, this);
            getElement().executeJs("""
                const button = this;
                const hear = e => {
                  if (!button.isConnected) { document.removeEventListener('keydown', hear); return; }
                  const typing = e.composedPath().some(n => n.matches && n.matches('input, textarea, select, [contenteditable], [role=dialog]'));
                  if (e.key === '?' && !typing) { e.preventDefault(); button.click(); }
                };
                document.addEventListener('keydown', hear);\
                """);
        });
    }

    static void openOn(Component anywhere) {
        anywhere.getUI().map(ui -> ComponentUtil.getData(ui, HelpDialog.class)).ifPresent(HelpDialog::open);
    }

    private void open() {
        List<Shortcut> shortcuts = new ArrayList<>();
        if (page.get() instanceof Shortcut.Owner owner) {
            shortcuts.addAll(owner.shortcuts());
        }
        shortcuts.addAll(PageKeys.of(page.get()));
        List<Shortcut> everywhere = new ArrayList<>();
        everywhere.add(new Shortcut("j  k", getTranslation("shell.keys.rows")));
        everywhere.add(new Shortcut("o", getTranslation("shell.keys.open")));
        everywhere.add(new Shortcut("/", getTranslation("shell.keys.slash")));
        everywhere.add(new Shortcut("Ctrl+K", getTranslation("shell.keys.search")));
        everywhere.add(new Shortcut("?", getTranslation("shell.keys.help")));
        everywhere.add(new Shortcut("Esc", getTranslation("shell.keys.close")));
        Dialog dialog = new Dialog(getTranslation("shell.user.shortcuts"));
        dialog.setWidth("min(46rem, 100%)");
        Div groups = new Div();
        groups.addClassName("shortcut-groups");
        // More of them than a phone shows at once: who has no mouse scrolls them with the arrows.
        groups.getElement().setAttribute("tabindex", "0");
        if (!shortcuts.isEmpty()) {
            groups.add(group("shell.keys.here", shortcuts));
        }
        groups.add(
                group("shell.keys.everywhere", everywhere),
                group(
                        "shell.keys.go",
                        entries.of(getLocale()).stream()
                                .flatMap(entry -> PageKeys.placeOf(entry.path())
                                        .map(letter -> new Shortcut("g  " + letter, getTranslation(entry.title())))
                                        .stream())
                                .toList()));
        dialog.add(groups);
        dialog.getFooter().add(new Button(getTranslation("shell.close"), click -> dialog.close()));
        dialog.open();
    }

    private Div group(String title, List<Shortcut> shortcuts) {
        return new Div(new H3(getTranslation(title)), list(shortcuts));
    }

    private static DescriptionList list(List<Shortcut> shortcuts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("shortcuts");
        shortcuts.forEach(
                s -> list.add(new DescriptionList.Term(s.keys()), new DescriptionList.Description(s.label())));
        return list;
    }
}
