package io.leadline.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Iterator;
import java.util.LinkedHashMap;

/** Short words about what has just happened, with a way back where there is one. */
public final class Notice {

    private static final int SECONDS = 1_000;

    /** More at once nobody reads, and they would cover the page: of a thousand tasks that were refused, the last are told. */
    private static final int MOST = 4;

    private Notice() {}

    /** Something was done. */
    public static void done(String text) {
        show(text, NotificationVariant.SUCCESS, 4 * SECONDS, Notification.Position.BOTTOM_CENTER);
    }

    /**
     * Something was refused, with the reason; stays longer, because it has to be read, and on top, where it does not cover
     * the button that is pressed next.
     */
    public static void refused(String text) {
        show(text, NotificationVariant.WARNING, 8 * SECONDS, Notification.Position.TOP_CENTER);
    }

    /** Something was done and can be taken back for a while. */
    public static void undoable(String text, String undoLabel, Runnable undo) {
        Notification notification = new Notification();
        Button button = new Button(undoLabel, click -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span row = new Span(new Span(text), button);
        row.addClassName("notice-row");
        notification.add(row);
        notification.setDuration(10 * SECONDS);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.open();
    }

    /** What is told already is not told again beside it. */
    private static void show(String text, NotificationVariant variant, int millis, Notification.Position position) {
        UI page = UI.getCurrent();
        Told told = ComponentUtil.getData(page, Told.class);
        if (told == null) {
            told = new Told(new LinkedHashMap<>());
            ComponentUtil.setData(page, Told.class, told);
        }
        LinkedHashMap<String, Notification> open = told.open();
        open.values().removeIf(one -> !one.isOpened());
        Notification same = open.remove(text);
        if (same != null) {
            same.close();
        }
        if (open.size() >= MOST) {
            Iterator<Notification> oldest = open.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        Notification notification = Notification.show(text, millis, position);
        notification.addThemeVariants(variant);
        open.put(text, notification);
    }

    /** On one page, by its words, the oldest first. */
    private record Told(LinkedHashMap<String, Notification> open) {}
}
