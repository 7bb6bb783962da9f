package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives every new page the language of its reader, its window's width, and every unexpected error a number. */
@Component
class PortalStart implements VaadinServiceInitListener {

    private final CurrentActor actor;

    PortalStart(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(PortalStart::report));
        starting.getSource().addUIInitListener(page -> {
            setLanguage(page.getUI());
            LeaveGuard.on(page.getUI());
            MovedButtons.on(page.getUI());
            WindowWidth.follow(page.getUI());
        });
        starting.addIndexHtmlRequestListener(page -> {
            page.getDocument()
                    .getElementsByTag("html")
                    .attr(
                            "lang",
                            languageOf(page.getVaadinRequest().getLocale()).getLanguage());
            // Vaadin allows frames of the same site; no page of the portal is meant to be in any.
            page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        });
    }

    private void setLanguage(UI ui) {
        Locale locale = languageOf(VaadinSession.getCurrent().getBrowser().getLocale());
        ui.setLocale(locale);
        ui.getElement().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    }

    private Locale languageOf(Locale browser) {
        return Format.of(actor.find().map(Actor::locale).orElse(supported(browser)), java.time.ZoneOffset.UTC)
                .locale();
    }

    private static Locale supported(Locale browser) {
        return LeadlineI18N.LOCALES.stream()
                .filter(known -> known.getLanguage().equals(browser.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static void report(ErrorEvent event) {
        if (AccessOver.isBehind(event.getThrowable())) {
            AccessOver.leave(UI.getCurrent());
            return;
        }
        if (UnreadableMessage.is(event.getThrowable())) {
            UnreadableMessage.refuse(event.getThrowable());
            return;
        }
        String id = ErrorLog.write("handling a request", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notice.refused(ui.getTranslation("shell.error.text", id)));
        }
    }
}
