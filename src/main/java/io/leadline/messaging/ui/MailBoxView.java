package io.leadline.messaging.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBox;
import io.leadline.messaging.MailSummary;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every mail of a demonstration: the list, and the one that {@code ?mail=} names. */
@Route(value = "mailbox", layout = MainLayout.class)
@Menu(title = "messaging.box.title", order = 410, icon = "vaadin:envelope")
@StyleSheet("operations.css")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.GOODS_IN, Role.Name.ADMIN})
public class MailBoxView extends Div implements BeforeEnterObserver {

    private final transient MailBox box;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final PageHeader header = new PageHeader(getTranslation("messaging.box.title"));
    private final Div content = new Div();
    private String shown = "";
    private transient @Nullable Portions<MailSummary, RouterLink> mails;

    public MailBoxView(MailBox box, CurrentActor actor, Live live) {
        this.box = box;
        this.actor = actor;
        Actor reader = actor.get();
        this.format = Format.of(reader);
        addClassName("page");
        content.addClassName("mail-box");
        add(header, content);
        live.listen(this, "mails", this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        shown = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("mail")
                .orElse("");
        show();
    }

    /** A mail that somebody is reading stays as it is; only the list grows. */
    private void refresh() {
        if (shown.isEmpty()) {
            show();
        }
    }

    private void show() {
        content.removeAll();
        Optional<Letter> letter = shown.isEmpty() ? Optional.empty() : box.letter(actor.get(), shown);
        header.note(letter.isPresent() ? "" : getTranslation("messaging.box.note"));
        letter.ifPresentOrElse(
                found -> {
                    RouterLink back = new RouterLink(getTranslation("messaging.box.back"), MailBoxView.class);
                    content.add(back, new LetterPanel(found, format));
                },
                this::showList);
    }

    private void showList() {
        if (!box.openTo(actor.get())) {
            content.add(empty(box.open() ? "kept" : "closed"));
            return;
        }
        long total = box.mails(actor.get(), 0, 1).total();
        if (total == 0) {
            content.add(empty("empty"));
            return;
        }
        int before = mails == null ? 0 : mails.portion();
        Portions<MailSummary, RouterLink> now = Portions.read(
                total, (offset, limit) -> box.mails(actor.get(), offset, limit).rows(), this::row, "mail-box");
        now.goTo(before);
        mails = now;
        content.add(now);
    }

    private EmptyState empty(String why) {
        return new EmptyState(
                VaadinIcon.ENVELOPE_OPEN,
                getTranslation("messaging.box." + why + ".title"),
                getTranslation("messaging.box." + why + ".text"));
    }

    private RouterLink row(MailSummary mail) {
        RouterLink row = new RouterLink();
        row.setRoute(MailBoxView.class);
        row.setQueryParameters(QueryParameters.simple(Map.of("mail", mail.id())));
        row.addClassNames("card", "mail-row");
        Span title = new Span(mail.title());
        title.addClassName("mail-title");
        Span about = new Span(getTranslation("messaging.box.to", mail.to()) + " · " + format.dateTime(mail.queuedAt()));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        words.addClassName("two-lines");
        row.add(words, state(mail));
        return row;
    }

    private Span state(MailSummary mail) {
        String state = mail.answeredAt() != null
                ? "answered"
                : mail.openedAt() != null ? "opened" : mail.state().name().toLowerCase(Locale.ROOT);
        Span badge = new Span(getTranslation("messaging.box.state." + state));
        badge.addClassNames(
                "state",
                switch (mail.state()) {
                    case BOUNCED -> "bad";
                    case QUEUED, HELD -> "warn";
                    case SENT, GATHERED -> "good";
                });
        return badge;
    }
}
