package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words about what has just happened, with a way back where there is one. */
public final class Notice {

    private static final int SECONDS = 1_000;

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

    private static void show(String text, NotificationVariant variant, int millis, Notification.Position position) {
        Notification notification = Notification.show(text, millis, position);
        notification.addThemeVariants(variant);
    }
}
