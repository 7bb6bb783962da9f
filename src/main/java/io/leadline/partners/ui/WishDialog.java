package io.leadline.partners.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.identity.Actor;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateResult;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLines;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a supplier for a certificate, or for another version of one. */
final class WishDialog extends Dialog {

    private final transient CertificateDesk desk;
    private final String id;
    private final String supplierId;
    private final transient Supplier<Actor> actor;
    private final transient @Nullable CertificateFields fields;
    private final DateField neededOn = new DateField();
    private final TextLines note = new TextLines(Bounds.NOTE, "");

    WishDialog(CertificateDesk desk, String supplierId, @Nullable Certificate before, Supplier<Actor> actor) {
        this.desk = desk;
        this.supplierId = supplierId;
        this.actor = actor;
        this.id = before == null ? "CF-" + UUID.randomUUID() : before.id();
        setWidth("min(44rem, 100%)");
        setHeaderTitle(
                before == null
                        ? getTranslation("partners.certificates.ask")
                        : getTranslation("partners.certificates.askAgain", CertificateWords.title(this, before)));
        neededOn.setLabel(getTranslation("partners.certificates.neededOn"));
        neededOn.within(Bounds.ahead(desk.today()));
        note.setLabel(getTranslation("partners.certificates.note"));
        Form form = new Form();
        fields = before == null ? new CertificateFields(desk.delivered(supplierId)) : null;
        if (fields != null) {
            form.add(fields);
        }
        form.add(new FormLayout(neededOn, note));
        form.guard(this);
        Button send = new Button(getTranslation("partners.certificates.ask.do"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setId("send-wish");
        add(form);
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), send);
    }

    private void send() {
        CertificateFields shown = fields;
        boolean right = Bounded.right(neededOn, note);
        boolean named = shown == null || shown.right();
        if (neededOn.isEmpty()) {
            neededOn.setInvalid(true);
            neededOn.setErrorMessage(getTranslation("partners.needed"));
        }
        if (!right || !named || neededOn.isInvalid()) {
            return;
        }
        CertificateResult result = shown == null
                ? desk.certificates().askAgain(id, neededOn.getValue(), note.getValue(), actor.get())
                : desk.certificates()
                        .ask(id, supplierId, shown.subject(), neededOn.getValue(), note.getValue(), actor.get());
        if (result instanceof CertificateResult.Refused(CertificateResult.Why why)) {
            Notice.refused(getTranslation("partners.certificates.refused." + why.name()));
        } else {
            close();
            Notice.done(getTranslation("partners.certificates.asked"));
        }
    }
}
